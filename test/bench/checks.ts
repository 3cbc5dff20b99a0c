import { checkDraft } from '../../shared/checks/checkDraft.ts';
import { draftChecker } from '../../shared/checks/draftChecker.ts';
import { materialOfSource } from '../../shared/checks/material/ofSource.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import { LAYOUTS, layoutById } from '../../shared/layouts/registry.ts';
import { toReport } from '../../shared/recognise/draft/toReport.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import { composeReport, fixtureReport, layoutOf } from '../support/fixtureReport.ts';
import { FIXTURES } from '../support/planted/plantFaults.ts';
import { printedSource } from '../support/planted/printedSource.ts';

export const title = '审核：每份真实报告的草稿全部审核、一次编辑之后、已公开的报告（处理器时间）';

/** Processor time in ms: other programs on the machine do not count. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const median = (all: readonly number[]): string => all.toSorted((a, b) => a - b)[all.length >> 1]!.toFixed(1);

function timed(work: () => void): number {
  const start = cpu();
  work();
  return cpu() - start;
}

/** Whole check, check after one edit, and a published report from its blocks: ms of processor time. */
function bench(name: string): void {
  let report = fixtureReport(name);
  const layout = layoutOf(report);
  const checker = draftChecker();
  const [whole, after]: number[][] = [[], []];
  const lines = report.current.expenditure;
  for (let i = 0; i < 30; i++) {
    const line = lines[i % lines.length]!;
    const node = Object.keys(line.amounts ?? {})[0];
    const expenditure = report.current.expenditure.map((l) =>
      l.id === line.id && node ? { ...l, amounts: { ...l.amounts, [node]: (l.amounts![node]! + 10_000) as never } } : l,
    );
    report = { ...report, current: { ...report.current, expenditure } };
    const composition = composeReport(report);
    after!.push(timed(() => checker(report, layout, composition)));
    const again = composeReport(report);
    whole!.push(timed(() => checkDraft(report, layout, again)));
  }
  const source = printedSource(composeReport(report));
  const published = Array.from({ length: 10 }, () =>
    timed(() => {
      const recognised = recognise([source], { layouts: LAYOUTS });
      const best = layoutById(recognised.layouts[0]!.layout)!;
      runChecks(materialOfSource([source], recognised, toReport(recognised, best, 'bench'), best));
    }),
  );
  const perMinute = Math.floor(60_000 / Number(median(published)));
  console.log(
    `${name}: 审核全部 ${median(whole!)} ms，一次编辑后 ${median(after!.slice(5))} ms，已公开的报告 ${median(published)} ms（每核每分钟 ${perMinute} 份）`,
  );
}

export async function run(): Promise<void> {
  for (const name of FIXTURES) bench(name);
}
