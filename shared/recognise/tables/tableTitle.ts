import type { RecognisedTable } from '../recognised.ts';

/** The title of a table as a person is shown it; where it has none, its number among the tables of the files. */
export const tableTitle = ({ source, index }: Pick<RecognisedTable, 'source' | 'index'>): string =>
  (source.title ?? '').replace(/\s+/g, '') || `第${index + 1}张表`;
