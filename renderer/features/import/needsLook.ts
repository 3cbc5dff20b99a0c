import type { ImportTable } from '../../../shared/contract/importing.ts';

/** From this confidence on a table is shown as recognised without further ado. */
const SURE = 0.6;

/** The officer should look at the table before it is taken: something was not understood. */
export const needsLook = ({ state, doubts, confidence, corrected }: ImportTable): boolean =>
  state !== 'leftOut' && state !== 'duplicate' && corrected === 'no' && (doubts.length > 0 || confidence < SURE);

const STATES: Readonly<Record<ImportTable['state'], string>> = {
  recognised: '已识别',
  kept: '原样保留',
  duplicate: '与前表相同',
  leftOut: '不导入',
};

/** What became of a table, in a word. */
export const stateOf = (table: ImportTable): string =>
  table.corrected === 'remembered' ? `${STATES[table.state]}（按上次的更正）` : STATES[table.state];
