import type { Line } from '../../../shared/budget/lines.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import type { Report } from '../../../shared/report/report.ts';
import { projectLabels } from './projectLabels.ts';

/** Indicators that can be copied: those of one project in one year. */
export interface IndicatorSource {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly Line[];
}

/** The projects with indicators, of this year and last, but the project in its own year. */
export function indicatorSources(report: Report, project: string, year: 'this' | 'prior'): readonly IndicatorSource[] {
  const labels = projectLabels(report);
  const sources: IndicatorSource[] = [];
  for (const from of ['this', 'prior'] as const) {
    const lines = (from === 'this' ? report.current : report.prior).projectIndicators;
    for (const [id, label] of labels) {
      const own = lines.filter((l) => l.project === id);
      if (!own.length || (id === project && from === year)) continue;
      const when = from === 'this' ? '' : `（${report.year - 1}年）`;
      sources.push({ key: `${from}:${id}`, label: label + when, lines: own });
    }
  }
  return sources;
}

/** Adds copies of the indicators to a project, after its own. */
export function copyIndicators(
  report: Report,
  { lines }: IndicatorSource,
  project: string,
  year: 'this' | 'prior',
  newId: () => string,
): Command {
  const present = (year === 'this' ? report.current : report.prior).projectIndicators;
  const last = present.findLastIndex((l) => l.project === project);
  const index = last < 0 ? present.length : last + 1;
  const copies = lines.map((line) => ({ ...line, id: newId(), project }));
  return { name: 'insertLines', params: { year, dataset: 'projectIndicators', index, lines: copies } };
}
