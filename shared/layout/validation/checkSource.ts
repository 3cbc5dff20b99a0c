import { mergeCoordinates, type Coordinates } from '../../budget/coordinates.ts';
import { DATASETS } from '../../budget/datasets.ts';
import { datasetKeys } from '../../report/datasetKeys.ts';
import { dimensionName } from '../../report/placeName.ts';
import type { LineRows, SubjectRows } from '../rowSource.ts';
import { coordinateFaults } from './coordinateFaults.ts';
import type { Findings, Path } from './layoutProblem.ts';
import type { PlacedSource } from './rowShapes.ts';

/** 功能分类 has 类, 款, 项; 经济分类 has 类 and 款. */
const DEEPEST_LEVEL = { function: 3, economic: 2, govEconomic: 2 } as const;
const LEVEL_NAMES = ['类', '款', '项'];

/** A source of rows on its own: it can find its facts, and its settings mean something for them. */
export function checkSource({ source, keys, parent }: PlacedSource, tableAt: Coordinates, find: Findings): void {
  switch (source.source) {
    case 'subjects':
      checkAddress(mergeCoordinates(tableAt, parent.place, source.at), source.at, keys, find);
      checkSubjects(source, mergeCoordinates(tableAt, parent.place, source.at), keys, find);
      return;
    case 'lines':
      checkAddress(
        mergeCoordinates(tableAt, parent.place, source.at, { dataset: source.dataset }),
        source.at,
        keys,
        find,
      );
      checkLines(source, keys, find);
      checkContext(source, keys, find);
      return;
    case 'units':
      checkRepeated(source.roles, [...keys, 'roles'], find);
      checkContext(source, keys, find);
      return;
    default:
  }
}

/** What is wrong with the address is reported where it is written: at the source, or above it. */
function checkAddress(at: Coordinates, own: Coordinates | undefined, keys: Path, find: Findings): void {
  for (const fault of coordinateFaults(at, 'lines')) {
    const isOwn = own !== undefined && own[fault.keys[0] as keyof Coordinates] !== undefined;
    find[fault.severity](isOwn ? [...keys, 'at', ...fault.keys] : keys, fault.message);
  }
}

function checkSubjects(source: SubjectRows, at: Coordinates, keys: Path, find: Findings): void {
  const def = at.dataset && DATASETS[at.dataset];
  if (def && !def.dimensions.includes(source.of)) {
    find.error(keys, `“${def.title}”不分${dimensionName(source.of)}，展不开。请换一类数据或换一种科目。`);
  }
  const deepest = DEEPEST_LEVEL[source.of];
  source.levels.forEach((level, i) => {
    if (level <= deepest) return;
    const known = LEVEL_NAMES.slice(0, deepest).join('、');
    find.error(
      [...keys, 'levels', i],
      `${dimensionName(source.of)}只有${known} ${deepest} 级，没有第 ${level} 级。请改正。`,
    );
  });
  checkRepeated(source.levels, [...keys, 'levels'], find);
}

function checkLines(source: LineRows, keys: Path, find: Findings): void {
  const def = DATASETS[source.dataset];
  if (source.group !== 'line') {
    source.group.forEach((dimension, i) => {
      if (def.dimensions.includes(dimension)) return;
      find.error([...keys, 'group', i], `“${def.title}”不分${dimensionName(dimension)}，不能按它归并。请改正。`);
    });
    checkRepeated(source.group, [...keys, 'group'], find);
  }
  const hasCode =
    datasetKeys(def.id).texts.has('code') ||
    def.dimensions.some((d) => d === 'function' || d === 'economic' || d === 'itemCode');
  if (source.order === 'code' && !hasCode) {
    find.error([...keys, 'order'], `“${def.title}”没有编码，不能按编码排序。请改为 entry（录入顺序）。`);
  }
  if (source.order === 'amount' && !def.axis) {
    find.error([...keys, 'order'], `“${def.title}”没有金额，不能按金额排序。请改为 entry（录入顺序）。`);
  }
}

function checkContext(source: { readonly as?: string; readonly then?: unknown }, keys: Path, find: Findings): void {
  if (source.as !== 'context' || source.then !== undefined) return;
  find.error(keys, '这里只作为下级行的范围（context），却没有下级行，什么也印不出来。请写上下级行（then）。');
}

function checkRepeated(values: readonly (string | number)[], keys: Path, find: Findings): void {
  values.forEach((value, i) => {
    if (values.indexOf(value) < i) find.error([...keys, i], `“${value}”写了两次，请删去一个。`);
  });
}
