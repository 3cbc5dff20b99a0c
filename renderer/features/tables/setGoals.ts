import type { Line } from '../../../shared/budget/lines.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import type { SetCell } from '../../../shared/commands/planCells.ts';
import type { Report } from '../../../shared/report/report.ts';

interface Goals {
  readonly report: Report;
  readonly project: string;
  readonly year: 'this' | 'prior';
  /** The project's line, if it has one already. */
  readonly line: Line | undefined;
  readonly text: string;
  readonly newId: () => string;
}

/** Writes the goals of a project; its line is added where it has none. */
export function setGoals({ report, project, year, line, text, newId }: Goals): Command {
  const dataset = 'projectPerformance';
  const lineId = line?.id ?? newId();
  const cell: SetCell = { year, dataset, lineId, change: { kind: 'text', field: 'goals', value: text } };
  if (line) return { name: 'setCell', params: cell };
  const index = (year === 'this' ? report.current : report.prior)[dataset].length;
  return {
    name: 'setCells',
    params: { action: 'paste', cells: [cell], insert: [{ year, dataset, index, lines: [{ id: lineId, project }] }] },
  };
}
