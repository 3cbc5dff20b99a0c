/** What a command may say. `out` is the result for programs and pipes, `err` is for people. */
export interface CliOutput {
  readonly out: (text: string) => void;
  readonly err: (line: string) => void;
}

/** How a command is called, as help and error messages print it. */
export interface CommandForm {
  readonly name: string;
  /** Its arguments. */
  readonly usage: string;
}

/**
 * Does a command's work.
 * @returns the exit code: 0 fine, 1 findings.
 * @throws ProblemError for wrong usage and unusable input (exit code 2); anything else is an internal failure (3).
 */
export type RunCommand = (args: readonly string[], output: CliOutput, form: CommandForm) => Promise<0 | 1>;

/** One word of the command line. */
export interface CliCommand extends CommandForm {
  /** Chinese, a few words. */
  readonly summary: string;
  /** Loads what the command needs only when it is called: a wrong word is answered at once. */
  readonly load: () => Promise<RunCommand>;
}
