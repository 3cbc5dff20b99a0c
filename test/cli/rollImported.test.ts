import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATASET_IDS, type Datasets } from '../../shared/budget/datasets.ts';
import { compose } from '../../shared/document/compose.ts';
import { createContext } from '../../shared/layout/context.ts';
import { gridsOf } from '../../shared/layout/tableView.ts';
import { compareWithPrior } from '../../shared/narrative/compareWithPrior.ts';
import { readDraft } from '../../shared/report/draftFile.ts';
import type { Report } from '../../shared/report/report.ts';
import { hasAmounts } from '../../shared/roll/emptyAmounts.ts';
import { layoutOf } from '../support/fixtureReport.ts';
import { describeWithShared, sharedPath } from '../support/sharedFolder.ts';
import { wrongYears } from '../support/wrongYears.ts';
import { runCommandLine } from './runCommandLine.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-roll-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(file: string): Report {
  const draft = readDraft(readFileSync(path.join(folder, file), 'utf8'));
  if (!draft.ok) throw new Error(draft.message);
  return draft.report;
}

/** Twice last year's amounts in this year's lines. */
function doubled(report: Report): Report {
  const entries = DATASET_IDS.map((id) => {
    const lines = report.current[id].map((line) => {
      const { amounts = {} } = report.prior[id].find((last) => last.id === line.id) ?? {};
      const twice = Object.fromEntries(Object.entries(amounts).map(([node, fen]) => [node, fen * 2]));
      return { ...line, amounts: twice } as typeof line;
    });
    return [id, lines];
  });
  return { ...report, current: Object.fromEntries(entries) as Datasets };
}

const DOCUMENTS = ['000', '002', '003'].map((name) => `reports/docs/${name}.docx`);

describeWithShared(DOCUMENTS, 'published reports as last year’s', () => {
  it.each([
    ['000.docx', 2024],
    ['002.docx', 2026],
    ['003.docx', 2024],
  ])('%s is imported and rolled forward', async (file, year) => {
    const run = async (...args: string[]): Promise<void> => {
      expect((await runCommandLine(args, { cwd: folder })).code).toBe(0);
    };
    await run('import', sharedPath(`reports/docs/${file}`), '-o', 'last.mz');
    await run('roll', 'last.mz', '--year', String(year + 1), '-o', 'next.mz');
    const [old, next] = [read('last.mz'), read('next.mz')];
    const layout = layoutOf(next);
    expect([old.year, next.year]).toEqual([year, year + 1]);

    const cells = compose(next, layout).tables.flatMap(({ view }) =>
      gridsOf(view).flatMap(({ grid }) => grid.rows.flatMap((row) => row.cells)),
    );
    const filled = cells.filter(({ at, text }) => at && (at.year ?? 'this') === 'this' && /[1-9]/.test(text));
    expect(filled).toEqual([]);
    expect((next.extras ?? []).filter((extra) => extra.kind === 'table' && hasAmounts(extra))).toEqual([]);
    expect(wrongYears(old, next, layout)).toEqual([]);

    // comparisons in the text follow the new figures
    const context = createContext(doubled(next), layout);
    const runs = Object.values(next.sections).flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.runs));
    const refs = runs.flatMap((one) => (one.kind === 'figure' && one.ref.op === 'delta' ? [one.ref] : []));
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs.filter(({ of }) => !of.quantity)) {
      const { trend, before } = compareWithPrior(ref.of, ref.unit, context);
      expect([ref.label, trend]).toEqual([ref.label, before.amount === 0 ? 'same' : 'up']);
    }
  });
});
