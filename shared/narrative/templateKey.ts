import type { Section } from '../layout/layout.ts';
import { fingerprint } from '../report/fingerprint.ts';
import type { EditedSection } from '../report/report.ts';

/**
 * The fingerprint of a section's own wording: 16 hexadecimal digits that change when a text, a condition or the order of
 * its paragraphs changes, and do not when only properties are written in another order. Charts do not count.
 */
export function templateKey(section: Section): string {
  const wording = section.body.filter((piece) => piece.kind === 'paragraph');
  return fingerprint(JSON.stringify(wording.map(({ id, text, when }) => sorted([id, text, when ?? null]))));
}

/** Whether the layout words the section differently from when the officer began to edit it. */
export function isOutdated(edited: EditedSection, section: Section): boolean {
  return edited.templateKey !== templateKey(section);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]));
}
