import { DATASETS, type DatasetId, type DimensionId } from '../../budget/datasets.ts';
import { dimensionName } from '../../report/placeName.ts';
import type { Findings, Path } from './layoutProblem.ts';

/** How many levels the codes of a dimension have. */
const LEVELS: Readonly<Partial<Record<DimensionId | 'line', number>>> = {
  function: 3,
  economic: 2,
  govEconomic: 2,
  itemCode: 4,
};

/** What is listed (by an `each`, or by a figure of names): the dataset is split by it, and the level exists. */
export function checkListing(
  dataset: DatasetId,
  by: DimensionId | 'line',
  level: number | undefined,
  keys: { readonly by: Path; readonly level: Path },
  find: Findings,
): void {
  const def = DATASETS[dataset];
  if (by !== 'line' && !def.dimensions.includes(by) && !(by === 'fund' && def.axis?.coordinate === 'fund')) {
    find.error(keys.by, `“${def.title}”不分${dimensionName(by)}，不能按它列出。请改正。`);
    return;
  }
  if (level === undefined) return;
  const deepest = LEVELS[by];
  if (deepest === undefined) find.error(keys.level, '只有科目和品目的编码才分级，请删去级次。');
  else if (level < 1 || level > deepest) find.error(keys.level, `级次应为 1 至 ${deepest}，请改正。`);
}
