/** A row of a table in a text file. */
export interface TextRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
