import { proseContextOf } from '../../checks/text/reading.ts';
import { createContext, scopeToUnit, type Context } from '../../layout/context.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Run } from '../../narrative/paragraph.ts';
import type { ProseReading } from '../../prose/reading.ts';
import { readProseText } from '../../prose/readProse.ts';
import type { Report } from '../../report/report.ts';
import { FactsFromText } from './factsFromText.ts';
import type { LivenedFigure, SourceSection } from './livened.ts';
import { livenParagraph } from './livenParagraph.ts';
import { textLookOf } from './textLook.ts';
import { plainNumber } from './assembleRuns.ts';

/** A document's text, alive. */
export interface Livened {
  /** The report with what the text alone states: last year's amounts, numbers of vehicles and staff. */
  readonly report: Report;
  /** Per section its paragraphs as runs; printed they are the text as it stood. */
  readonly sections: readonly (readonly (readonly Run[])[])[];
  readonly figures: readonly LivenedFigure[];
}

/**
 * Makes the text of a document alive: every figure that is the fact its words name becomes a chip that prints the same;
 * one that differs from its fact, or names none, stays text and is listed. Years and names become fields. Pure; never
 * throws. `report`: with the facts of the document.
 */
export function livenText(sections: readonly SourceSection[], report: Report, layout: Layout): Livened {
  const readings = readSections(sections, report);
  const complete = withTextFacts(report, layout, sections, readings);
  const contextOf = contexts(complete, layout);
  const look = textLookOf(
    sections.flatMap(({ paragraphs }, s) =>
      paragraphs.flatMap((text, p) =>
        readings[s]![p]!.figures.map((figure) => ({
          figure,
          digits: plainNumber(text.slice(figure.digits.start, figure.digits.end)),
        })),
      ),
    ),
  );
  const figures: LivenedFigure[] = [];
  const live = sections.map((section, s) =>
    section.paragraphs.map((text, p) => {
      const read = livenParagraph(text, readings[s]![p]!, contextOf(section.unitId), look);
      figures.push(...read.figures.map((figure) => ({ ...figure, section: s, paragraph: p })));
      return read.runs;
    }),
  );
  return { report: complete, sections: live, figures };
}

/** Per section the readings of its paragraphs. */
function readSections(sections: readonly SourceSection[], report: Report): readonly (readonly ProseReading[])[] {
  const { paragraphs } = readProseText(
    sections.flatMap((s) => s.paragraphs.map((text) => ({ text, headings: [...s.path, s.heading] }))),
    proseContextOf(report),
  );
  let next = 0;
  return sections.map((s) => paragraphs.slice(next, (next += s.paragraphs.length)));
}

/** The context of each part: the department's, or a unit's. */
function contexts(report: Report, layout: Layout): (unitId: string | undefined) => Context {
  const department = createContext(report, layout);
  const units = new Map(report.units.map((unit) => [unit.id, scopeToUnit(department, unit)]));
  return (unitId) => (unitId === undefined ? undefined : units.get(unitId)) ?? department;
}

/** The report with what its text alone states. */
function withTextFacts(
  report: Report,
  layout: Layout,
  sections: readonly SourceSection[],
  readings: readonly (readonly ProseReading[])[],
): Report {
  const contextOf = contexts(report, layout);
  const found = new FactsFromText();
  sections.forEach((section, s) => readings[s]!.forEach((reading) => found.read(reading, contextOf(section.unitId))));
  return found.addTo(report);
}
