import {
  DATASET_IDS,
  DATASETS,
  DIMENSION_TREES,
  type DatasetId,
  type Datasets,
} from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { fen, MAX_FEN } from '../../../shared/money/fen.ts';
import type { Run } from '../../../shared/narrative/paragraph.ts';
import { datasetKeys } from '../../../shared/report/datasetKeys.ts';
import { newReport } from '../../../shared/report/newReport.ts';
import type { Report } from '../../../shared/report/report.ts';
import { randomIntegers } from '../money/random.ts';

/** A repeatable source of choices. */
export interface Dice {
  /** 0 … n − 1. */
  int(n: number): number;
  pick<T>(items: readonly T[]): T;
  chance(percent: number): boolean;
}

export function dice(seed: number): Dice {
  const next = randomIntegers(seed);
  const int = (n: number): number => (next(1_000_000) + 1_000_000) % n;
  return { int, pick: (items) => items[int(items.length)]!, chance: (percent) => int(100) < percent };
}

const TEXTS = ['', '医保经办', '第一段\n第二段', '“引号”与\\反斜线', '①㎡（）', '𠮷', '{"a":1}', 'constructor', '3'];
const CODES = ['210', '21015', '2101501', '30101', '50501', '999'];

/** A random line that its dataset allows: a sound frontier, any subset of dimensions and fields. */
export function randomLine(
  d: Dice,
  dataset: DatasetId,
  id: string,
  units: readonly string[],
  projects: readonly string[],
): Line {
  const def = DATASETS[dataset];
  const keys = datasetKeys(dataset);
  const line: Record<string, unknown> = { id };
  for (const dimension of def.dimensions) {
    if (d.chance(40) || (dimension === 'project' && dataset === 'projects')) continue;
    const tree = DIMENSION_TREES[dimension];
    const choices = tree ? [...tree.nodes.keys()] : ({ unit: units, project: projects }[dimension as string] ?? CODES);
    line[dimension] = d.chance(10) || !choices.length ? null : d.pick(choices);
  }
  const amounts: Record<string, number> = {};
  for (const node of keys.amounts) {
    const free = Object.keys(amounts).every((other) => !overlap(dataset, node, other));
    if (free && d.chance(30)) amounts[node] = fen(d.chance(5) ? -MAX_FEN / 1e6 : d.int(1_000_000) * 7 - 500_000);
  }
  if (Object.keys(amounts).length || d.chance(5)) line['amounts'] = amounts;
  const rounded = Object.keys(amounts).filter(() => d.chance(20));
  if (rounded.length) line['halves'] = Object.fromEntries(rounded.map((node) => [node, fen(5000)]));
  const quantities = [...keys.quantities].filter(() => d.chance(60));
  if (quantities.length) {
    const quantity = (): unknown => ({ value: d.int(900), scale: d.int(3), unit: d.pick(['辆', '人', '']) });
    line['quantities'] = Object.fromEntries(quantities.map((key) => [key, quantity()]));
  }
  const texts = [...keys.texts].filter(() => d.chance(60));
  if (texts.length) line['texts'] = Object.fromEntries(texts.map((key) => [key, d.pick(TEXTS)]));
  if (d.chance(5)) line['secret'] = d.chance(50);
  return line as unknown as Line;
}

function overlap(dataset: DatasetId, a: string, b: string): boolean {
  const tree = DATASETS[dataset].axis?.tree;
  if (!tree?.nodes.has(a) || !tree.nodes.has(b)) return false;
  return tree.summed(a).has(b) || tree.summed(b).has(a);
}

function randomDatasets(d: Dice, units: readonly string[], size: number): Datasets {
  const projects = Array.from({ length: d.int(4) }, (_, i) => `project-${i}`);
  const entries = DATASET_IDS.map((dataset) => {
    const ids = dataset === 'projects' ? projects : Array.from({ length: d.int(size) }, (_, i) => `${dataset}-${i}`);
    return [dataset, ids.map((id) => randomLine(d, dataset, id, units, projects))] as const;
  });
  return Object.fromEntries(entries) as unknown as Datasets;
}

function randomRun(d: Dice): Run {
  if (d.chance(50)) return { kind: 'text', text: d.pick(TEXTS), ...(d.chance(20) ? { bold: true } : {}) };
  if (d.chance(30)) return { kind: 'field', field: 'reason.revenue' };
  const of = {
    dataset: 'revenue',
    fund: ['general', 'govFund'],
    year: 'prior',
    where: { name: 'x' },
    plus: [{ dataset: 'debt' }],
  };
  const ref = {
    label: '收入总计',
    op: 'value',
    of,
    form: 'amount',
    ...(d.chance(30) ? { by: { dimension: 'line', level: 2 } } : {}),
  };
  const override = d.chance(20) ? { override: { text: '12.00万元', reason: '批复数' } } : {};
  return { kind: 'figure', ref, ...override } as Run;
}

const RANDOM_ROLLED: NonNullable<Report['rolled']> = {
  from: 2025,
  kept: [
    { id: 'years|field:duties', what: 'years', place: { kind: 'field', field: 'duties' }, words: ['2019年'] },
    { id: 'note|units', what: 'note', place: { kind: 'units' }, note: '所属单位沿用上年。' },
  ],
};

/** A random sound report; the same seed gives the same report. */
export function randomReport(seed: number, size = 5): Report {
  const d = dice(seed);
  const base = newReport({
    id: `r${seed}`,
    layout: { id: 'henan-2026', version: 1 },
    departmentName: '某区医疗保障局',
    year: 2026,
  });
  const units = [
    ...base.units,
    ...Array.from({ length: d.int(3) }, (_, i) => ({
      id: `u${i}`,
      code: `${i}`,
      name: `单位${i}`,
      role: 'unit' as const,
      nature: d.pick(TEXTS),
    })),
  ];
  const unitIds = units.map((unit) => unit.id);
  const spare = { id: 'spare', code: '99', name: '没有数据的单位', role: 'unit' } as const;
  const section = (): Report['sections'][string] => ({
    templateKey: d.pick(TEXTS),
    paragraphs: Array.from({ length: d.int(4) }, (_, i) => ({
      id: `p${i}`,
      runs: Array.from({ length: d.int(4) }, () => randomRun(d)),
    })),
  });
  return {
    ...base,
    units: [...units, spare],
    kind: d.pick(['department', 'unit']),
    dates: d.chance(50) ? { approved: '2026-02-28' } : { published: '2026-03-01' },
    ...(d.chance(50) ? { secrecy: { reviewer: '张三', date: '', result: d.pick(TEXTS) } } : {}),
    current: randomDatasets(d, unitIds, size),
    prior: randomDatasets(d, unitIds, size),
    stated: Array.from({ length: d.int(3) }, (_, i) => ({
      id: `s${i}`,
      at: { dataset: d.pick(DATASET_IDS), function: '210' },
      fen: fen(i),
      half: fen(50),
    })),
    texts: Object.fromEntries(['10', '9', 'reason.b', 'reason.a', 'constructor'].map((key) => [key, d.pick(TEXTS)])),
    sections: d.chance(70) ? { 'sec.b': section(), 'sec.a@u1': section() } : {},
    ...(d.chance(50) ? { rolled: RANDOM_ROLLED, confirmed: ['fill|revenue'] } : {}),
    waivers: d.chance(50) ? [{ finding: 'f1', reason: '已核实', by: '李四', at: '2026-01-01T00:00:00.000Z' }] : [],
  };
}
