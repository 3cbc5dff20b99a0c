import { readProseText } from '../../prose/readProse.ts';
import type { FigurePlace, NamedPlace, ProseContext, ProseFigure, ProseText } from '../../prose/reading.ts';
import type { Report } from '../../report/report.ts';
import type { FindingPlace } from '../finding.ts';
import { memo } from '../memo.ts';
import type { CheckedSection, CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';

/** A section with what its text says. */
export interface ReadSection {
  readonly section: CheckedSection;
  readonly text: ProseText;
}

const sectionTexts = memo<CheckedSection, ReadSection>();
const known = new WeakMap<CheckMaterial, readonly ReadSection[]>();

/** All sections, read once per material. */
export function readSections(material: CheckMaterial): readonly ReadSection[] {
  const hit = known.get(material);
  if (hit) return hit;
  const context = proseContextOf(material.context.report);
  const key = JSON.stringify(context);
  const made = material.sections.map((section) =>
    sectionTexts(section, [key], () => ({
      section,
      text: readProseText(
        section.paragraphs.map(({ text }) => ({ text, headings: [...section.path, section.heading] })),
        context,
      ),
    })),
  );
  known.set(material, made);
  return made;
}

/** What the reader of prose may know of a report: its year, and the names of its department, units and projects. */
export function proseContextOf(report: Report): ProseContext {
  const names: NamedPlace[] = [
    ...report.units.map((u) => ({ name: u.name, at: { unit: u.id } })),
    ...report.current.projects.map((p) => ({
      name: p.texts?.['name'] ?? '',
      at: { dataset: 'projects' as const, project: p.id },
    })),
    ...report.current.transferProjects.map((p) => ({
      name: p.texts?.['name'] ?? '',
      at: { dataset: 'transferProjects' as const, line: p.id },
    })),
  ].filter((n) => n.name !== '');
  return { year: report.year, department: report.department.name, names };
}

/** The figure at a place of a section's text. */
export const figureAt = ({ text }: ReadSection, { paragraph, figure }: FigurePlace): ProseFigure =>
  text.paragraphs[paragraph]!.figures[figure]!;

/** A figure with the words that name it, as the place of a finding. */
export function figurePlace(read: ReadSection, at: FigurePlace): FindingPlace {
  const figure = figureAt(read, at);
  return spanPlace(read.section, at.paragraph, figure.start, figure.end);
}

/** What a figure is called in a message: its own words, or the number as it stands. */
export function figureName(read: ReadSection, at: FigurePlace): string {
  const figure = figureAt(read, at);
  return figure.subject.label || read.section.paragraphs[at.paragraph]!.text.slice(figure.start, figure.end);
}

/** The figure as it stands in the text. */
export function figureText(read: ReadSection, at: FigurePlace): string {
  const { start, end } = figureAt(read, at);
  return read.section.paragraphs[at.paragraph]!.text.slice(start, end);
}

/** A live figure of a draft is its fact: only what was typed can be wrong by itself. */
export function isLive({ section }: ReadSection, { paragraph }: FigurePlace, figure: ProseFigure): boolean {
  return section.paragraphs[paragraph]!.live.some((l) => l.start <= figure.digits.start && figure.digits.end <= l.end);
}
