import type { Finding, FindingPlace } from '../../../shared/checks/finding.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { useUi } from '../../state/uiStore.ts';
import { nodeOfPlace } from './placeOfFinding.ts';

/** Shows one end of a finding's comparison; every end that stands in the same place is set off. False: it has no place. */
export function goToFinding(finding: Finding, place: FindingPlace, layout: Layout): boolean {
  const node = nodeOfPlace(place, layout);
  if (!node) return false;
  useUi.getState().set({ node, focus: { kind: 'found', place }, found: finding });
  return true;
}
