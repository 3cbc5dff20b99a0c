/** Why something could not be done, for programs; people read `message`. */
export const PROBLEM_CODES = [
  /** Wrong use of the command line. */
  'usage',
  'badParams',
  'unknownMethod',
  'notFound',
  'fileMissing',
  'fileDamaged',
  'fileNewer',
  'fileForeign',
  'fileTooLarge',
  'fileFailed',
  'folderMissing',
  'noSpace',
  'noPermission',
  /** Someone else changed the report first. */
  'conflict',
  /** A command's guard said no: nothing was changed. */
  'refused',
  'readOnly',
  'unprintable',
  'cancelled',
  'disconnected',
  'internal',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** An error as data: it crosses every transport unchanged, and never carries a stack or a program's inner names. */
export interface Problem {
  readonly code: ProblemCode;
  /** Chinese: what happened, where, and what to do. */
  readonly message: string;
  /** More for the log or a "details" fold; may be technical. */
  readonly detail?: string;
}

/** A problem on its way up to the door (command line, contract), where it becomes data again. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;

  constructor(code: ProblemCode, message: string, detail?: string) {
    super(message);
    this.name = 'ProblemError';
    this.code = code;
    this.detail = detail;
  }

  /** The error that a problem came from, on this side of a transport. */
  static of({ code, message, detail }: Problem): ProblemError {
    return new ProblemError(code, message, detail);
  }

  toProblem(): Problem {
    return { code: this.code, message: this.message, ...(this.detail === undefined ? {} : { detail: this.detail }) };
  }
}
