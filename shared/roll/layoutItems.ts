import type { Layout } from '../layout/layout.ts';
import type { LayoutChange } from '../report/layoutChange/planLayoutChange.ts';
import type { KeptItem } from '../report/rolled.ts';
import { keptItem } from './keptWords.ts';

/** What moving to another layout leaves to do. */
export function layoutItems({ keptUnprinted, needed }: LayoutChange, from: Layout, to: Layout): KeptItem[] {
  const note = (id: string, place: KeptItem['place'], text: string): KeptItem => ({
    id,
    what: 'note',
    place,
    note: text,
  });
  const unprinted = `“${to.name}”不印，数据保留。`;
  return [
    ...keptUnprinted.datasets.map(({ dataset, name }) =>
      note(`note|unprinted:${dataset}`, { kind: 'dataset', dataset }, `${name}：${unprinted}`),
    ),
    ...keptUnprinted.lines.map(({ dataset, name, lines }) =>
      note(
        `note|lines:${dataset}`,
        { kind: 'dataset', dataset },
        `${name}里的${lines.join('、')}在“${to.name}”中没有对应的行，只计入合计，请核对。`,
      ),
    ),
    ...keptUnprinted.sections.map(({ id, name }) =>
      note(
        `note|section:${id}`,
        { kind: 'cover' },
        `说明“${name}”在“${to.name}”中没有，文字保留，改回“${from.name}”时可用。`,
      ),
    ),
    ...keptUnprinted.fields.map(({ id, name }) =>
      note(`note|field:${id}`, { kind: 'field', field: id }, `“${name}”${unprinted}`),
    ),
    ...needed.datasets.map((dataset) => keptItem('empty', { kind: 'dataset', dataset })),
    ...needed.fields.map(({ id, name }) => keptItem('empty', { kind: 'field', field: id }, { note: name })),
  ];
}
