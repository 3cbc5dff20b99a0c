import type { FindingPlace } from '../../../shared/checks/finding.ts';
import type { Node } from '../../state/nodes.ts';

/** The place of the app that a finding leads to; none where the report has no such place. */
export function nodeOfPlace({ node }: FindingPlace): Node | undefined {
  if (!node) return undefined;
  if (node.kind === 'cover' || node.kind === 'contents') return { kind: 'cover' };
  if (node.kind === 'terms') return { kind: 'terms', id: node.id };
  const [id = '', unitId] = node.id.split('@');
  return unitId ? { kind: node.kind, id, unitId } : { kind: node.kind, id };
}

/** 《部门支出预算表》 合计 / 小计 */
export function placeWords(place: FindingPlace): string {
  const head = place.table ?? place.section ?? '';
  const cell = [place.row, place.column?.split('/').at(-1)].filter(Boolean).join(' / ');
  return [head, cell].filter(Boolean).join('　');
}
