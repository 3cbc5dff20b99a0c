import { mergeCoordinates, type Coordinates } from '../budget/coordinates.ts';
import { DATASETS, type DatasetId, type DimensionId } from '../budget/datasets.ts';
import type { Each } from '../layout/template.ts';
import { withoutExpenditure } from '../subjects/subjectName.ts';
import { chineseCount } from '../money/chineseNumber.ts';
import type { FigureRef } from './figureRef.ts';
import type { Item } from './itemsAt.ts';
import type { ItemSlot } from './parseSlots.ts';
import type { Run } from './paragraph.ts';

/** The item that the text of an `each` is made for. */
export interface ItemScope {
  readonly item: Item;
  /** From 0. */
  readonly index: number;
  /** The list, its address completed by what an outer `each` adds. */
  readonly each: Each['each'];
}

/** The run that a slot of an `each` stands for: text, or a figure with the item's own address. */
export function itemRun(slot: string, scope: ItemScope): Run {
  const { item, index } = scope;
  if (slot.startsWith('.')) return { kind: 'figure', ref: attributeOf(slot.slice(1), scope) };
  switch (slot) {
    case 'code':
      return { kind: 'text', text: item.code };
    case 'index':
      return { kind: 'text', text: String(index + 1) };
    case 'indexChinese':
      return { kind: 'text', text: chineseCount(index + 1) };
    case 'name':
    case 'shortName':
      return nameRun(slot, scope);
    default:
      return { kind: 'figure', ref: itemFigure(slot as ItemSlot, scope)! };
  }
}

/** The figure that a slot of the item stands for; undefined for a slot that is no number. */
export function itemFigure(slot: string, { item, each }: ItemScope): FigureRef | undefined {
  const of = item.at;
  switch (slot) {
    case 'amount':
      return { label: item.name, op: 'value', of, form: 'amount' };
    case 'number':
      return { label: item.name, op: 'value', of, form: 'number' };
    case 'prior':
      return { label: `${item.name}上年数`, op: 'value', of: { ...of, year: 'prior' }, form: 'amount' };
    case 'share':
      return { label: `${item.name}占比`, op: 'share', of, per: each.per ?? each.of, form: 'share' };
    case 'change':
      return { label: `${item.name}增减`, op: 'delta', of, form: 'change' };
    case 'delta':
      return { label: `${item.name}增减额`, op: 'delta', of, form: 'delta' };
    case 'growth':
      return { label: `${item.name}增减幅度`, op: 'growth', of, form: 'growth' };
    default:
      return undefined;
  }
}

/** Names that the officer gives stay alive; those of subjects, funds and kinds are fixed terms, hence text. */
function nameRun(slot: 'name' | 'shortName', { item, each }: ItemScope): Run {
  const { by, of } = each;
  const label = `${item.name}名称`;
  const named = (at: Coordinates, attribute: string): Run => ({
    kind: 'figure',
    ref: { label, op: 'attribute', of: at, attribute, form: 'text' },
  });
  if (by === 'line') return named(item.at, 'name');
  if (by === 'project') return named({ dataset: 'projects', line: item.key }, 'name');
  if (by === 'unit') return named({ ...(of.dataset ? { dataset: of.dataset } : {}), unit: item.key }, 'unit');
  return { kind: 'text', text: slot === 'shortName' ? withoutExpenditure(item.name) : item.name };
}

/** `{.goals}`: a text of the item's own line; `{.projectPerformance.goals}`: of another dataset's line for its place. */
function attributeOf(path: string, scope: ItemScope): FigureRef {
  const [first, second] = path.split('.') as [string, string | undefined];
  const rest = { label: `${scope.item.name}（${second ?? first}）`, op: 'attribute', form: 'text' } as const;
  if (second === undefined) return { ...rest, of: scope.item.at, attribute: first };
  const dataset = first as DatasetId;
  return { ...rest, of: { ...placeOfItem(scope, dataset), dataset }, attribute: second };
}

/** The item's place as coordinates for another dataset, as far as that dataset is split by it. */
export function placeOfItem({ item, each }: ItemScope, dataset: DatasetId | undefined): Coordinates {
  if (!dataset || !(dataset in DATASETS)) return {};
  const place: Partial<Record<DimensionId, Coordinates[DimensionId]>> = {};
  const line = item.lines[0];
  for (const dimension of DATASETS[dataset].dimensions) {
    const value = each.by === 'line' ? line?.[dimension] : item.at[dimension];
    if (value) place[dimension] = value;
  }
  const isProject = each.of.dataset === 'projects' && each.by === 'line' && dataset !== 'projects';
  if (isProject && DATASETS[dataset].dimensions.includes('project')) return { project: item.key };
  return mergeCoordinates(place);
}
