import type { Layout, Table } from './layout.ts';

/** A table of the layout by its id; undefined when the layout has none such. */
export function findTable(layout: Layout, id: string): Table | undefined {
  const children = layout.parts.flatMap((part) => part.children);
  return children.find((child): child is Table => child.kind === 'table' && child.id === id);
}
