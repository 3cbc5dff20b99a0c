import type { FindingPlace } from '../../../shared/checks/finding.ts';
import { findSection } from '../../../shared/layout/findSection.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { splitKey } from '../../../shared/narrative/splitKey.ts';
import type { Node } from '../../state/nodes.ts';

/** The place of the app that a finding leads to; none where the report has no such place. */
export function nodeOfPlace({ node }: FindingPlace, layout: Layout): Node | undefined {
  if (!node) return undefined;
  if (node.kind === 'cover' || node.kind === 'contents') return { kind: 'cover' };
  if (node.kind === 'terms') return { kind: 'terms', id: node.id };
  const { id, ...unit } = splitKey(node.id);
  if (node.kind === 'section' && !findSection(layout, id)) return nodeOfPart(id, unit, layout);
  return { kind: node.kind, id, ...unit };
}

/** The heading of a part has no place of its own: the first one below it is shown. */
function nodeOfPart(id: string, unit: { unitId?: string }, layout: Layout): Node | undefined {
  const children = layout.parts.find((part) => part.id === id)?.children ?? [];
  const first = children.find((child) => child.kind !== 'chart');
  if (!first) return undefined;
  return first.kind === 'terms' ? { kind: 'terms', id: first.id } : { kind: first.kind, id: first.id, ...unit };
}

/** 《部门支出预算表》 合计 / 小计 */
export function placeWords(place: FindingPlace): string {
  const head = place.table ?? place.section ?? '';
  const cell = [place.row, place.column?.split('/').at(-1)].filter(Boolean).join(' / ');
  return [head, cell].filter(Boolean).join('　') || '整份报告';
}
