import type { Unit } from '../../budget/lines.ts';
import type { RecognisedSection } from '../recognised.ts';
import { plain } from '../tables/plain.ts';
import type { SourceSection } from './livened.ts';

/** The sections of a document with the headings above each, and the unit whose part each stands in. */
export function sourceSections(sections: readonly RecognisedSection[], units: readonly Unit[]): SourceSection[] {
  const path: string[] = [];
  return sections.map(({ heading, level, paragraphs, unitName }) => {
    path.length = Math.min(path.length, Math.max(0, level - 1));
    const above = path.filter((h) => h !== undefined && h !== '');
    path[level - 1] = heading;
    const unit = unitName === undefined ? undefined : units.find((u) => plain(u.name) === plain(unitName));
    return { heading, path: above, paragraphs, ...(unit ? { unitId: unit.id } : {}) };
  });
}
