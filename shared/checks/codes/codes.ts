import type { CheckRun } from '../checkDef.ts';
import { cellPlace } from '../cellPlace.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { memo } from '../memo.ts';
import type { CheckedRow, CheckedTable, CheckMaterial } from '../material/material.ts';
import { compareSubjectName } from '../../subjects/compareSubjectName.ts';
import { foreignSubjects } from './foreignSubjects.ts';
import { retiredClass } from './retiredClass.ts';
import { repeatedRows } from './repeatedRows.ts';
import { unusualPairs } from './unusualPairs.ts';

const findingsKnown = memo<CheckedTable, readonly Finding[]>();

/**
 * Codes and names against the list of the year (政府收支分类科目, 预算法第四十六条): only names that the catalogue is sure of
 * may be held against the printed ones.
 */
export const codes: CheckRun = {
  checks: ['DET-04', 'DET-05', 'DET-06', 'DET-07', 'DET-08', 'TBL-12'],
  run(material) {
    const { catalogue, report } = material.context;
    const from = [catalogue, report.year, material.published];
    const findings = material.tables.flatMap((table) => findingsKnown(table, from, () => ofTable(material, table)));
    return { findings: [...once(findings), ...unusualPairs(material), ...foreignSubjects(material)], skipped: {} };
  },
};

const ofRow = memo<CheckedRow, readonly Finding[]>();

const ofTable = (material: CheckMaterial, table: CheckedTable): readonly Finding[] => {
  const { catalogue, report } = material.context;
  const place = JSON.stringify(table.place);
  return [
    ...table.rows.flatMap((row, i) =>
      ofRow(row, [catalogue, report.year, material.published, place, table.title, i], () => [
        ...nameOfCode(material, table, row, i),
        ...retiredClass(material, table, row, i),
      ]),
    ),
    ...missingParents(table),
    ...repeatedRows(table),
  ];
};

/** The same wrong name in several tables is one mistake: the first is the root of the others. */
function once(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, string>();
  return findings.map((f) => {
    if (f.check !== 'DET-04' && f.check !== 'DET-05') return f;
    const key = `${f.check}|${f.stated}`;
    const root = first.get(key);
    if (root === undefined) first.set(key, f.id);
    return root === undefined ? f : { ...f, root };
  });
}

function nameOfCode(material: CheckMaterial, table: CheckedTable, row: CheckedRow, i: number): Finding[] {
  const { subject } = row;
  if (!subject?.name) return [];
  const { catalogue, report } = material.context;
  const verdict = compareSubjectName(catalogue, subject.kind, subject.code, subject.name, report.year);
  if (verdict !== 'different' && verdict !== 'otherName') return [];
  const right = catalogue.byCode(subject.kind, subject.code, report.year)!.name;
  // a name that a page break cut off goes on in the row below
  if (material.published && isCutOff(subject.name, right)) return [];
  return [
    makeFinding('DET-04', {
      severity: 'warning',
      where: cellPlace(table, { row: i, column: 0 }),
      stated: `${subject.code} ${subject.name}`,
      expected: `${subject.code} ${right}`,
      message:
        verdict === 'otherName'
          ? `《${table.title}》科目${subject.code}写作“${subject.name}”，是其他年度的名称，${report.year}年为“${right}”。`
          : `《${table.title}》科目${subject.code}写作“${subject.name}”，${report.year}年科目名称为“${right}”，编码与名称不符。`,
      hint: '按当年的政府收支分类科目核对编码和名称。',
    }),
  ];
}

const isCutOff = (printed: string, right: string): boolean => {
  const start = printed.replace(/\s/g, '');
  return start.length >= 2 && start.length < right.length && right.startsWith(start);
};

/** A 款 whose table lists 类 rows has its own 类 row too (DET-06). */
function missingParents(table: CheckedTable): Finding[] {
  const found: Finding[] = [];
  for (const kind of ['function', 'economic', 'govEconomic'] as const) {
    const rows = table.rows.map((r, i) => ({ r, i })).filter(({ r }) => r.subject?.kind === kind);
    const listed = new Set(rows.map(({ r }) => r.subject!.code));
    const hasClasses = rows.some(({ r }) => r.subject!.code.length === 3);
    if (!hasClasses) continue;
    for (const { r, i } of rows) {
      const { code } = r.subject!;
      if (code.length <= 3 || listed.has(code.slice(0, 3))) continue;
      listed.add(code.slice(0, 3));
      found.push(
        makeFinding('DET-06', {
          severity: 'warning',
          where: cellPlace(table, { row: i, column: 0 }),
          stated: r.label,
          message: `《${table.title}》列有“${r.label}”，却没有它所属的类级科目${code.slice(0, 3)}。`,
          hint: '补上类级科目一行，或核对这一行的编码。',
        }),
      );
    }
  }
  return found;
}
