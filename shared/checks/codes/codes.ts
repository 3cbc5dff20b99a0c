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
  checks: ['DET-01', 'DET-04', 'DET-05', 'DET-06', 'DET-07', 'DET-08', 'TBL-12'],
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
    ...withoutItems(table),
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

const LEVELS = [3, 5] as const;

/** A 款 has its own 类 row, and a 项 its own 款 row, where the table lists such rows at all (DET-06). */
function missingParents(table: CheckedTable): Finding[] {
  const found: Finding[] = [];
  for (const kind of ['function', 'economic', 'govEconomic'] as const) {
    const rows = table.rows.map((r, i) => ({ r, i })).filter(({ r }) => r.subject?.kind === kind);
    const listed = new Set(rows.map(({ r }) => r.subject!.code));
    for (const level of LEVELS) {
      const isListed = rows.filter(({ r }) => r.subject!.code.length === level).length;
      if (isListed === 0 || (level === 5 && isListed < 2)) continue;
      for (const { r, i } of rows) {
        const parent = r.subject!.code.slice(0, level);
        if (r.subject!.code.length <= level || listed.has(parent)) continue;
        listed.add(parent);
        found.push(
          makeFinding('DET-06', {
            severity: 'warning',
            where: cellPlace(table, { row: i, column: 0 }),
            stated: r.label,
            message: `《${table.title}》列有“${r.label}”，却没有它所属的${level === 3 ? '类' : '款'}级科目${parent}。`,
            hint: '补上所属的科目一行，或核对这一行的编码。',
            key: parent,
          }),
        );
      }
    }
  }
  return found;
}

/** A 款 with money whose 项 are not listed, in a table that lists those of the others (DET-01, 预算法第四十六条). */
function withoutItems(table: CheckedTable): Finding[] {
  const rows = table.rows.map((r, i) => ({ r, i })).filter(({ r }) => r.subject?.kind === 'function');
  const listed = rows.map(({ r }) => r.subject!.code);
  const groups = rows.filter(({ r }) => r.subject!.code.length === 5 && r.cells.some((c) => (c.amount?.fen ?? 0) > 0));
  const bare = groups.filter(({ r }) => !listed.some((c) => c.length === 7 && c.startsWith(r.subject!.code)));
  if (bare.length === 0 || bare.length * 2 > groups.length) return [];
  return bare.map(({ r, i }) =>
    makeFinding('DET-01', {
      severity: 'warning',
      where: cellPlace(table, { row: i, column: 0 }),
      stated: r.label,
      message: `《${table.title}》“${r.label}”没有列出所属的项级科目。`,
      hint: '按功能分类列到项，补上缺少的行。',
    }),
  );
}
