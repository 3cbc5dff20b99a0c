import type { Layout, Part, Section, Table, Terms } from '../../layout/layout.ts';
import { titleKey, withoutNumber } from '../tables/plain.ts';

/** A heading or table of a layout, with the words that it is found by. */
export type LayoutNode =
  | { readonly kind: 'part'; readonly id: string; readonly key: string; readonly part: Part }
  | {
      readonly kind: 'section';
      readonly id: string;
      readonly key: string;
      readonly section: Section;
      readonly part: Part;
    };

/** Headings of a layout in print order. Parts that are printed per unit are left out: they repeat what is there. */
export function layoutNodes(layout: Layout): LayoutNode[] {
  const nodes: LayoutNode[] = [];
  const walk = (section: Section, part: Part): void => {
    nodes.push({ kind: 'section', id: section.id, key: headingKey(section.heading), section, part });
    for (const child of section.children) walk(child, part);
  };
  for (const part of layout.parts.filter((p) => p.forEach !== 'unit')) {
    nodes.push({ kind: 'part', id: part.id, key: headingKey(part.title), part });
    for (const child of part.children) if (child.kind === 'section') walk(child, part);
  }
  return nodes;
}

/** Tables of a layout in print order, as far as they are not printed per unit. */
export function layoutTables(layout: Layout): Table[] {
  return layout.parts
    .filter((p) => p.forEach !== 'unit')
    .flatMap((part) => part.children.filter((child) => child.kind === 'table'));
}

export const termsOf = (part: Part): Terms | undefined => part.children.find((child) => child.kind === 'terms');

/** A heading without number, slots and the department's name, to compare headings by. */
export function headingKey(text: string, department = ''): string {
  const bare = withoutNumber(withoutNumber(text.replace(/\{[^}]*\}/g, '')));
  return titleKey(department ? bare.replaceAll(department, '') : bare).replace(/^20\d\d年?/, '');
}
