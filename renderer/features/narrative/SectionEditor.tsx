import type { Focus } from '../../state/nodes.ts';

export function SectionEditor(_: { sectionId: string; unitId?: string; focus: Focus | null }) {
  return null;
}
