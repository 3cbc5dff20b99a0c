import type { FigurePlace, ProseFigure, ProseText } from '../prose/reading.ts';
import type { CheckMaterial } from './material/material.ts';
import { memo } from './memo.ts';
import { figuresOf } from './text/figuresOf.ts';
import { judgedFigure } from './text/judgedFigure.ts';
import { isLive, readSections, type ReadSection } from './text/reading.ts';

/** How much of a text the checks could look at. */
export interface SectionCoverage {
  /** Heading of the section. */
  readonly section: string;
  readonly unitId?: string;
  readonly line?: number;
  /** Numbers with a meaning: amounts, changes, percentages, counts. */
  readonly figures: number;
  /** Those whose words name something that the facts know; live figures of a draft among them. */
  readonly linked: number;
  /** Those that were held against the facts, or against other figures of the text. */
  readonly checked: number;
}

/** Figures that the checks read, understood and compared, in the whole report and section by section. */
export interface Coverage {
  readonly figures: number;
  readonly linked: number;
  readonly checked: number;
  readonly tables: number;
  /** Tables whose value cells are understood. */
  readonly knownTables: number;
  readonly sections: readonly SectionCoverage[];
}

/** What of the report was looked at; sections without figures are left out. */
export function coverageOf(material: CheckMaterial): Coverage {
  const sections = readSections(material)
    .map((read) => sectionCoverage(material, read))
    .filter((s) => s.figures > 0);
  const sum = (of: (s: SectionCoverage) => number): number => sections.reduce((n, s) => n + of(s), 0);
  return {
    figures: sum((s) => s.figures),
    linked: sum((s) => s.linked),
    checked: sum((s) => s.checked),
    tables: material.tables.length,
    knownTables: material.tables.filter((t) => t.rows.some((r) => r.cells.some((c) => c.at))).length,
    sections,
  };
}

function sectionCoverage(material: CheckMaterial, read: ReadSection): SectionCoverage {
  const { section, text } = read;
  const related = relatedFigures(read);
  let [figures, linked, checked] = [0, 0, 0];
  text.paragraphs.forEach((paragraph, p) =>
    paragraph.figures.forEach((figure, f) => {
      figures++;
      const at = { paragraph: p, figure: f };
      const known = isLive(read, at, figure) || isKnown(material, figure);
      if (known) linked++;
      if (known || related.has(keyOf(at))) checked++;
    }),
  );
  return {
    section: section.heading,
    ...(section.unitId === undefined ? {} : { unitId: section.unitId }),
    ...(section.place.line === undefined ? {} : { line: section.place.line }),
    figures,
    linked,
    checked,
  };
}

const isKnown = (material: CheckMaterial, figure: ProseFigure): boolean =>
  judgedFigure(material, figure).kind !== 'unread';

const keyOf = ({ paragraph, figure }: FigurePlace): string => `${paragraph}.${figure}`;

const relatedKnown = memo<ProseText, ReadonlySet<string>>();

/** Figures that take part in arithmetic of the text: a relation of at least two of them. */
const relatedFigures = ({ text }: ReadSection): ReadonlySet<string> =>
  relatedKnown(text, [], () => {
    const sums = text.sums.map(({ whole, parts }) => [whole, ...parts]);
    const relations = text.paragraphs.flatMap((p, paragraph) =>
      p.relations.map((r) => figuresOf(r).map((figure) => ({ paragraph, figure }))),
    );
    return new Set([...relations, ...sums].filter((places) => places.length > 1).flatMap((ps) => ps.map(keyOf)));
  });
