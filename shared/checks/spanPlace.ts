import type { FindingPlace } from './finding.ts';
import type { CheckedSection } from './material/material.ts';

const BEFORE = 12;

/** Words of a section's paragraph as a place of a finding. */
export function spanPlace(section: CheckedSection, paragraph: number, start: number, end: number): FindingPlace {
  const { text, line } = section.paragraphs[paragraph]!;
  return {
    ...section.place,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - BEFORE), start),
    ...(line === undefined ? {} : { line }),
    span: { paragraph, start, end },
  };
}
