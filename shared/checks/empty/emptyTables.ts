import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckedTable } from '../material/material.ts';

const EMPTY_NOTE =
  /(?:无|没有|未安排|不涉及)[^。；]{0,40}(?:收入|支出|预算|安排|采购|数据|事项)[^。；]{0,30}(?:空表|为空|无数据|空白)?|(?:空表|表为空|此表无数据|本表无数据)/;

/** Empty tables carry a note that says so, tables with figures do not (EMP-01, EMP-02). */
export const emptyTables: CheckRun = {
  checks: ['EMP-01', 'EMP-02'],
  run(material) {
    const tables = material.tables.filter((t) => t.known);
    return { findings: tables.flatMap((t) => (t.empty ? missingNote(t) : wrongNote(t))), skipped: {} };
  },
};

const saysEmpty = (text: string): boolean => EMPTY_NOTE.test(text) && /空|无数据|没有|无/.test(text);

function missingNote(table: CheckedTable): Finding[] {
  if (table.notes.some((n) => saysEmpty(n.text))) return [];
  return [
    makeFinding('EMP-01', {
      severity: 'warning',
      where: table.place,
      message: `《${table.title}》没有数据，但表下没有说明为空表的文字。`,
      hint: '在表下注明本部门没有这项收支，故本表为空；确有数据的补填。',
    }),
  ];
}

function wrongNote(table: CheckedTable): Finding[] {
  const note = table.notes.find((n) => saysEmpty(n.text) && /空表|表为空|本表无|此表无/.test(n.text));
  if (!note) return [];
  return [
    makeFinding('EMP-02', {
      severity: 'error',
      where: { ...table.place, ...note.place, text: note.text },
      message: `《${table.title}》有数据，表下却注明是空表。`,
      hint: '删去空表说明，或核对表中数据。',
    }),
  ];
}
