import { expect, test } from 'vitest';
import type { Fen } from '../../../shared/money/fen.ts';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import { draftChecker } from '../../../shared/checks/draftChecker.ts';
import type { Report } from '../../../shared/report/report.ts';
import { composeReport, fixtureReport, layoutOf } from '../../support/fixtureReport.ts';
import { pick } from '../../support/planted/plant.ts';
import { randomFrom } from '../../support/randomFrom.ts';
import { FIXTURES } from '../../support/planted/plantFaults.ts';

const DATASETS: readonly DatasetId[] = [
  'revenue',
  'expenditure',
  'basicByEconomic',
  'projects',
  'sangong',
  'economicSummary',
];
const EDITS = 20;

/** One edit of an officer: an amount, a line less, a name, a text. */
function edit(report: Report, random: () => number): Report {
  const dataset = pick(
    DATASETS.filter((d) => report.current[d].length > 0),
    random,
  )!;
  const lines = report.current[dataset];
  const line = pick(lines, random)!;
  const put = (edited: readonly Line[]): Report => ({ ...report, current: { ...report.current, [dataset]: edited } });
  const kind = random();
  if (kind < 0.1 && lines.length > 2) return put(lines.filter((l) => l !== line));
  if (kind < 0.2 && dataset === 'projects') {
    return put(
      lines.map((l) => (l === line ? { ...l, texts: { ...l.texts, name: `${l.texts?.['name'] ?? ''}二期` } } : l)),
    );
  }
  if (kind < 0.3) {
    const field = pick(Object.keys(report.texts), random);
    if (field)
      return { ...report, texts: { ...report.texts, [field]: `${report.texts[field]}另安排其它经费12.34万元。` } };
  }
  const node = pick(Object.keys(line.amounts ?? {}), random);
  if (!node) return report;
  const amount = Math.round(line.amounts![node]! * (0.5 + random())) as Fen;
  return put(lines.map((l) => (l === line ? { ...l, amounts: { ...l.amounts, [node]: amount } } : l)));
}

test.each(FIXTURES)(
  `%s: after each of ${EDITS} edits the remembering checker says what a new one says`,
  { timeout: 240_000 },
  (name) => {
    const random = randomFrom(name.length * 31);
    const check = draftChecker();
    let report = fixtureReport(name);
    const layout = layoutOf(report);
    for (let i = 0; i < EDITS; i++) {
      report = edit(report, random);
      const composition = composeReport(report);
      const remembered = check(report, layout, composition);
      // nothing of a copy can be remembered
      const copy = structuredClone(report);
      const afresh = checkDraft(copy, layout, composeReport(copy));
      expect(remembered).toEqual(afresh);
    }
  },
);
