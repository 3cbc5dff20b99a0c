import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultCatalogue as catalogue } from '../../../shared/subjects/catalogue.ts';
import { kindOf } from '../../../shared/subjects/codes.ts';
import { compareSubjectName } from '../../../shared/subjects/compareSubjectName.ts';
import { pairEvidence } from '../../../shared/subjects/pairing.ts';
import type { SubjectKind } from '../../../shared/subjects/types.ts';
import { describeWithShared, sharedPath } from '../../support/sharedFolder.ts';

const FOLDER = 'research/subjects';
const LISTS: [SubjectKind, string][] = [
  ['function', `${FOLDER}/functional.csv`],
  ['economic', `${FOLDER}/economic_dept.csv`],
  ['govEconomic', `${FOLDER}/economic_gov.csv`],
];
const MAPPING = `${FOLDER}/economic_mapping.csv`;
const HISTORY = `${FOLDER}/functional_history_unverified.csv`;
const REPORTS = ['000', '001', '002', '003', '004'].map((id) => `reports/${id}.json`);
const CONFIDENCES: Record<string, string> = { low: 'unverified', recall: 'unverified' };

/** The sources quote no cell but the last one. */
function readRows(file: string): string[][] {
  const lines = readFileSync(sharedPath(file), 'utf8').trim().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(','));
}

describeWithShared([...LISTS.map(([, file]) => file), MAPPING, HISTORY], 'the collected code lists', () => {
  it.each(LISTS)('%s: every code has its name and confidence', (kind, file) => {
    for (const [code = '', name, parent = '', level, , , confidence = ''] of readRows(file)) {
      expect(catalogue.byCode(kind, code, 2024)).toMatchObject({
        name,
        parent: parent === '' ? null : parent,
        level: Number(level),
        confidence: CONFIDENCES[confidence] ?? confidence,
      });
    }
  });

  it('every pair is there with its evidence', () => {
    const rows = readRows(MAPPING);
    expect(rows.length).toBeGreaterThan(150);
    for (const [code = '', , , gov = '', govName, evidence] of rows) {
      const known = pairEvidence(code, gov);
      if (evidence === 'verified') expect([code, gov, known]).toEqual([code, gov, 'verified']);
      else expect([code, gov, known]).not.toContain(undefined);
      expect(catalogue.byCode('govEconomic', gov, 2024)?.name).toBe(govName);
    }
  });

  it('every earlier name leads to its code in its last year, or to a name of that code', () => {
    for (const [code = '', name = '', , , , until] of readRows(HISTORY)) {
      const year = until === undefined || until === '' ? 2023 : Number(until);
      const current = catalogue.byCode('function', code, year)?.name;
      expect([current, ...catalogue.otherNames('function', code, year)]).toContain(name);
    }
  });
});

type Cell = string | number | null;
interface PublishedReport {
  year?: number;
  tables: { rows: Cell[][] }[];
}

const textOf = (cell: Cell | undefined): string => String(cell ?? '').trim();

/**
 * Code and name pairs of a row, codes in one column or in three. A bare 类 is left out: three digits beside a word are as
 * often a quantity and its unit.
 */
function subjectsOfRow(row: readonly Cell[]): { kind: SubjectKind; code: string; name: string }[] {
  return row.flatMap((cell, index) => {
    let code = textOf(cell);
    let next = index + 1;
    while (code.length % 2 === 1 && /^\d{2}$/.test(textOf(row[next]))) code += textOf(row[next++]);
    const kind = kindOf(code);
    const name =
      row
        .slice(next)
        .map(textOf)
        .find((text) => text !== '') ?? '';
    return kind === undefined || code.length < 5 || !/\p{Script=Han}/u.test(name) ? [] : [{ kind, code, name }];
  });
}

describeWithShared(REPORTS, 'published reports', () => {
  it.each(REPORTS)('%s: every 款 and 项 that it prints is known and named as printed', (file) => {
    const report = JSON.parse(readFileSync(sharedPath(file), 'utf8')) as PublishedReport;
    const printed = report.tables.flatMap((table) => table.rows.flatMap(subjectsOfRow));
    expect(printed.length).toBeGreaterThan(30);
    const wrong = printed.filter(
      ({ kind, code, name }) => compareSubjectName(catalogue, kind, code, name, report.year ?? 2024) !== 'same',
    );
    expect(wrong).toEqual([]);
  });
});
