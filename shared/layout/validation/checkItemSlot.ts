import { DATASET_IDS, DATASETS, type DatasetDef, type DatasetId } from '../../budget/datasets.ts';
import type { Each } from '../template.ts';
import { datasetKeys } from '../../report/datasetKeys.ts';
import type { Findings, Path } from './layoutProblem.ts';

/** Slots of an item that are texts; the others are numbers. */
const TEXT_SLOTS: ReadonlySet<string> = new Set(['name', 'shortName', 'code', 'index', 'indexChinese']);

/** Whether a slot of an item stands for a number, which a condition can ask for too. */
export function isNumberSlot(slot: string): boolean {
  return ['amount', 'number', 'prior', 'share', 'change', 'delta', 'growth'].includes(slot);
}

/** A slot of an item: numbers need amounts, `{.goals}` needs the text field. */
export function checkItemSlot(slot: string, each: Each['each'], keys: Path, find: Findings): void {
  const { dataset, quantity } = each.of;
  if (TEXT_SLOTS.has(slot)) return;
  if (!dataset) {
    if (each.by === 'unit') find.error(keys, `这里只列出单位，“{${slot}}”印不出内容。请删去，或写明取哪一类数据。`);
    return;
  }
  if (!slot.startsWith('.')) {
    if (DATASETS[dataset].axis || quantity !== undefined) return;
    find.error(keys, `“${DATASETS[dataset].title}”没有金额，“{${slot}}”印不出数。请删去，或换一类数据。`);
    return;
  }
  const [first, second] = slot.slice(1).split('.') as [string, string | undefined];
  if (second === undefined) checkText(first, DATASETS[dataset], slot, keys, find);
  else if (isDataset(first)) checkText(second, DATASETS[first], slot, keys, find);
  else find.error(keys, `没有名为“${first}”的数据，请改正“{${slot}}”。`);
}

const isDataset = (id: string): id is DatasetId => (DATASET_IDS as readonly string[]).includes(id);

function checkText(field: string, def: DatasetDef, slot: string, keys: Path, find: Findings): void {
  if (hasAttribute(def, field)) return;
  find.error(keys, `“${def.title}”没有“${field}”这一栏，请改正“{${slot}}”。`);
}

/** Whether lines of the dataset have a text of this name: see `attributeText`. */
export function hasAttribute(def: DatasetDef, field: string): boolean {
  const { texts } = datasetKeys(def.id);
  if (field === 'name' || texts.has(field) || (field === 'indicatorValue' && texts.has('operator'))) return true;
  return def.quantities.some((q) => q.id === field) || def.dimensions.some((d) => d === field);
}
