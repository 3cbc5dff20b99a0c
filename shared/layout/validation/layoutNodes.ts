import type { Chart, Layout, Part, Section, Table, TemplateParagraph, Terms } from '../layout.ts';
import type { Path } from './layoutProblem.ts';

/** A node of the layout and how one gets to it. */
export interface Placed<T> {
  readonly node: T;
  readonly keys: Path;
}

/** All nodes of a layout by kind, in print order. */
export interface LayoutNodes {
  readonly parts: readonly Placed<Part>[];
  /** `level`: 2 directly in a part, 3 below that … */
  readonly sections: readonly (Placed<Section> & { readonly level: number })[];
  readonly paragraphs: readonly Placed<TemplateParagraph>[];
  readonly charts: readonly Placed<Chart>[];
  readonly tables: readonly Placed<Table>[];
  readonly terms: readonly Placed<Terms>[];
}

type Found = { [K in keyof LayoutNodes]: LayoutNodes[K][number][] };

/** Lists the nodes of a layout. */
export function layoutNodes(layout: Layout): LayoutNodes {
  const found: Found = { parts: [], sections: [], paragraphs: [], charts: [], tables: [], terms: [] };
  layout.parts.forEach((part, p) => {
    found.parts.push({ node: part, keys: ['parts', p] });
    part.children.forEach((child, c) => {
      const keys = ['parts', p, 'children', c];
      if (child.kind === 'section') addSection(child, keys, 2, found);
      else if (child.kind === 'table') found.tables.push({ node: child, keys });
      else if (child.kind === 'chart') found.charts.push({ node: child, keys });
      else found.terms.push({ node: child, keys });
    });
  });
  return found;
}

function addSection(section: Section, keys: Path, level: number, found: Found): void {
  found.sections.push({ node: section, keys, level });
  section.body.forEach((piece, i) => {
    const pieceKeys = [...keys, 'body', i];
    if (piece.kind === 'paragraph') found.paragraphs.push({ node: piece, keys: pieceKeys });
    else found.charts.push({ node: piece, keys: pieceKeys });
  });
  section.children.forEach((child, i) => addSection(child, [...keys, 'children', i], level + 1, found));
}
