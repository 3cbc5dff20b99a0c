import { emptyDatasets, type DatasetId, type Datasets } from '../../shared/budget/datasets.ts';
import type { Line } from '../../shared/budget/lines.ts';
import { fen, type Fen } from '../../shared/money/fen.ts';
import type { Report } from '../../shared/report/report.ts';

type PartialDatasets = Partial<Record<DatasetId, readonly Line[]>>;

/** What a test says of a report; everything else is that of a small invented department with two units. */
export type ReportParts = Partial<Omit<Report, 'current' | 'prior'>> & {
  readonly current?: PartialDatasets;
  readonly prior?: PartialDatasets;
};

/** A report of 示例市医疗保障局 for 2026, without facts but those given. */
export function makeReport(parts: ReportParts = {}): Report {
  const { current, prior, ...rest } = parts;
  return {
    id: 'r1',
    kind: 'department',
    layout: { id: 'test', version: 1 },
    year: 2026,
    department: { name: '示例市医疗保障局', shortName: '我局', code: '045', level: '市' },
    dates: { approved: '2026-03-20', published: '2026-04-01' },
    units: [
      { id: 'office', code: '045001', name: '示例市医疗保障局本级', role: 'unit' },
      { id: 'centre', code: '045002', name: '示例市医疗保险中心', role: 'unit' },
    ],
    stated: [],
    texts: {},
    sections: {},
    waivers: [],
    ...rest,
    current: datasets(current),
    prior: datasets(prior),
  };
}

function datasets(parts: PartialDatasets = {}): Datasets {
  return { ...emptyDatasets(), ...parts };
}

let lines = 0;

/** A line with an id of its own. */
export function makeLine(parts: Omit<Line, 'id'> & { id?: string }): Line {
  lines += 1;
  return { id: `line${lines}`, ...parts };
}

/** 万元 as 分: wan(418.51) is 418,510,000 分. */
export function wan(amount: number): Fen {
  return fen(Math.round(amount * 1_000_000));
}
