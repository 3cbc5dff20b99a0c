import type { Unit } from '../../budget/lines.ts';
import type { Recognised, RecognisedSection } from '../recognised.ts';
import { plain } from '../tables/plain.ts';
import type { SourceSection } from './livened.ts';

/**
 * The sections of a document with the headings above each, the unit whose part each stands in, and the layout's section
 * that its text goes to.
 * @param places per section; `sectionId`: of the layout
 */
export function sourceSections(
  { sections, department }: Pick<Recognised, 'sections' | 'department'>,
  units: readonly Unit[],
  places: readonly { readonly sectionId?: string }[] = [],
): SourceSection[] {
  const path: string[] = [];
  const members = units.filter(({ role }) => role === 'unit');
  return sections.map((section, i) => {
    const { heading, level, paragraphs } = section;
    path.length = Math.min(path.length, Math.max(0, level - 1));
    const above = path.filter((h) => h !== undefined && h !== '');
    path[level - 1] = heading;
    const unit = members.length > 1 ? unitOf(section, [...above, heading], members, department) : undefined;
    const sectionId = places[i]?.sectionId;
    return {
      heading,
      path: above,
      paragraphs,
      ...(unit ? { unitId: unit.id } : {}),
      ...(sectionId === undefined ? {} : { sectionId }),
    };
  });
}

/** The unit that the section or a heading above it is about: 二、…医疗保障中心收支预算. The only unit is the department. */
function unitOf(
  { unitName }: RecognisedSection,
  headings: readonly string[],
  members: readonly Unit[],
  department: string,
): Unit | undefined {
  const named = unitName === undefined ? undefined : members.find(({ name }) => plain(name) === plain(unitName));
  if (named) return named;
  for (const heading of headings.toReversed()) {
    const text = plain(heading);
    const found = members
      .filter(({ name }) => isNamedIn(plain(name), text, plain(department)))
      .sort((a, b) => b.name.length - a.name.length)[0];
    if (found) return found;
  }
  return undefined;
}

/** The office that bears the department's own name is meant where 本级 or 机关 stands behind it. */
function isNamedIn(name: string, text: string, department: string): boolean {
  const bare = name.replace(/\(?(?:本级|机关)\)?$/, '');
  if (bare !== department) return text.includes(name);
  return /本级|机关/.test(text) && text.includes(department);
}
