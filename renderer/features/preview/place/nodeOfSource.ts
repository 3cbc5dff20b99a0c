import type { BlockSource } from '../../../../shared/document/blocks.ts';
import type { Layout, PartChild, Section } from '../../../../shared/layout/layout.ts';
import type { Node } from '../../../state/nodes.ts';

/** The place of the workspace where a printed block is made; null for what is made by itself (the contents page). */
export function nodeOfSource({ kind, id, scope }: BlockSource, layout: Layout): Node | null {
  const unit = scope.unitId ? { unitId: scope.unitId } : {};
  switch (kind) {
    case 'cover':
      return { kind: 'cover' };
    case 'contents':
      return null;
    case 'section':
    case 'table':
      return { kind, id, ...unit };
    case 'term':
      return termsNode(id, layout);
    case 'chart':
      return chartNode(id, layout, unit);
    case 'part': {
      const part = layout.parts.find((p) => p.id === id);
      return firstNode(part?.children ?? [], unit);
    }
  }
}

type Unit = { unitId?: string };

function termsNode(termId: string, layout: Layout): Node | null {
  const children = layout.parts.flatMap((part) => part.children);
  const terms = children.find((child) => child.kind === 'terms' && child.items.some((item) => item.id === termId));
  return terms ? { kind: 'terms', id: terms.id } : null;
}

/** A chart is shown with the section that it stands in, or with what stands before it in its part. */
function chartNode(chartId: string, layout: Layout, unit: Unit): Node | null {
  for (const { children } of layout.parts) {
    const section = sectionWithChart(children, chartId);
    if (section) return { kind: 'section', id: section.id, ...unit };
    const at = children.findIndex((child) => child.kind === 'chart' && child.id === chartId);
    if (at >= 0) return firstNode(children.slice(0, at).reverse(), unit) ?? firstNode(children.slice(at), unit);
  }
  return null;
}

function sectionWithChart(children: readonly PartChild[], chartId: string): Section | null {
  for (const child of children) {
    if (child.kind !== 'section') continue;
    if (child.body.some((piece) => piece.kind === 'chart' && piece.id === chartId)) return child;
    const below = sectionWithChart(child.children, chartId);
    if (below) return below;
  }
  return null;
}

function firstNode(children: readonly PartChild[], unit: Unit): Node | null {
  for (const child of children) {
    if (child.kind === 'terms') return { kind: 'terms', id: child.id };
    if (child.kind !== 'chart') return { kind: child.kind, id: child.id, ...unit };
  }
  return null;
}
