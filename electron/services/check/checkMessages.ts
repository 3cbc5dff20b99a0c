import type { CheckJson } from '../../../shared/checks/checkJson.ts';

/** What a checking process is asked: one file after the other. */
export interface CheckRequest {
  readonly file: string;
}

/** What became of one of several files. */
export type CheckedFile =
  | {
      readonly file: string;
      readonly ok: true;
      readonly department: string;
      readonly year: number;
      /** As `check --json` prints it. */
      readonly result: CheckJson;
      /** The same for people, one line per finding. */
      readonly lines: string;
    }
  /** Why it could not be checked, Chinese. */
  | { readonly file: string; readonly ok: false; readonly problem: string };
