import type { Findings, Path } from './layoutProblem.ts';
import type { LayoutNodes } from './layoutNodes.ts';

/** Something with an id, and where it stands. */
export interface Named {
  readonly id: string;
  readonly keys: Path;
}

/** No id may stand twice in the list. `what`: how the message calls the things. */
export function checkUnique(named: readonly Named[], what: string, find: Findings): void {
  const first = new Map<string, Path>();
  for (const { id, keys } of named) {
    const before = first.get(id);
    if (before === undefined) first.set(id, keys);
    else find.error([...keys, 'id'], `${what}的编号“${id}”重复，“${find.place(before)}”已经用了。请改成别的编号。`);
  }
}

/** Parts, sections, paragraphs, tables, charts and terms are found by id: in the whole layout each id stands once. */
export function checkIds(nodes: LayoutNodes, find: Findings): void {
  const placed = [
    ...nodes.parts,
    ...nodes.sections,
    ...nodes.paragraphs,
    ...nodes.charts,
    ...nodes.tables,
    ...nodes.terms,
  ];
  const terms = nodes.terms.flatMap(({ node, keys }) =>
    node.items.map((item, i) => ({ id: item.id, keys: [...keys, 'items', i] })),
  );
  checkUnique([...placed.map(({ node, keys }) => ({ id: node.id, keys })), ...terms], '版式内容', find);
}
