import { materialOfSource } from '../../../shared/checks/material/ofSource.ts';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import type { ImportMistake } from '../../../shared/contract/importing.ts';
import type { Interpreted } from './interpretImport.ts';
import type { KeptImport } from './keptImport.ts';

/** The mistakes of the source itself: sums that fail, figures of the text that differ from the tables. */
export function mistakesOf({ documents }: KeptImport, { recognised, layout, live }: Interpreted): ImportMistake[] {
  if (!live) return [];
  const { findings } = runChecks(materialOfSource(documents, recognised, live.report, layout));
  return findings.map(({ severity, check, where, message }) => ({
    severity,
    check,
    place: [where.section ?? where.table, where.row, where.column].filter((part) => part).join('·'),
    message,
  }));
}
