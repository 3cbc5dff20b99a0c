import { withoutNumber, plain } from '../tables/plain.ts';
import { oneLine } from '../tables/oneLine.ts';
import type { ReadTable } from '../facts/readTable.ts';
import type { CodedUnit } from '../units/readUnits.ts';
import { fromMarkup, indicatorValueOf } from './indicatorValueOf.ts';
import type { IndicatorTexts, PerformanceForm } from './performanceReading.ts';

/** A row of a unit stands above those of its projects, whose codes are longer. */
const UNIT_CODE = /^\d{3,9}$/;

interface Pair {
  readonly level1: string;
  readonly level3: number;
  readonly value: number;
}

/**
 * 项目绩效目标汇总表: a project over several rows, its indicators side by side by 一级指标, each as 三级指标 and 指标值.
 * @returns undefined when the table is of another shape
 */
export function readIndicatorList({ grid }: ReadTable): PerformanceForm[] | undefined {
  const pairs = pairsOf(grid.paths);
  if (pairs.length < 2) return undefined;
  const name = grid.paths.findIndex((path) => /项目名称|^项目$/.test(path.at(-1) ?? ''));
  if (name < 0) return undefined;
  const codes = grid.paths.findIndex((path) => /编码|代码/.test(path.at(-1) ?? ''));
  const forms: { name: string; code: string; unit: CodedUnit; lists: Map<string, IndicatorTexts[]> }[] = [];
  const own = (row: number, column: number): string => fromMarkup(oneLine(grid.anchors[row]?.[column]?.text ?? ''));
  let unit: CodedUnit = { code: '', name: '' };
  for (let row = grid.head; row < grid.rows.length; row++) {
    const project = own(row, name);
    const code = plain(own(row, codes));
    if (UNIT_CODE.test(code)) {
      unit = { code, name: project };
      continue;
    }
    if (project !== '') forms.push({ name: project, code, unit, lists: new Map() });
    const lists = forms.at(-1)?.lists;
    for (const { level1, level3, value } of lists ? pairs : []) {
      const text = own(row, level3);
      if (text === '' && own(row, value) === '') continue;
      const parsed = Object.entries(indicatorValueOf(own(row, value))).filter(([, t]) => t !== '');
      lists!.set(level1, [...(lists!.get(level1) ?? []), { level1, level3: text, ...Object.fromEntries(parsed) }]);
    }
  }
  return forms.map(({ name: project, code, unit: owner, lists }) => ({
    about: 'project',
    project,
    ...(code ? { code } : {}),
    unit: owner,
    texts: {},
    tasks: [],
    indicators: [...lists.values()].flat(),
  }));
}

function pairsOf(paths: ReadTable['grid']['paths']): Pair[] {
  const pairs: Pair[] = [];
  paths.forEach((path, column) => {
    const next = paths[column + 1];
    const group = path.at(-2);
    if (!group || !/^(三级指标|指标名称)$/.test(path.at(-1) ?? '') || !/指标值/.test(next?.at(-1) ?? '')) return;
    if (next?.at(-2) === group) pairs.push({ level1: withoutNumber(plain(group)), level3: column, value: column + 1 });
  });
  return pairs;
}
