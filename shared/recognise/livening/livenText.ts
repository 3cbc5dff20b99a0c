import { proseContextOf } from '../../checks/text/reading.ts';
import { createContext, type Context } from '../../layout/context.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Run } from '../../narrative/paragraph.ts';
import type { ProseReading } from '../../prose/reading.ts';
import { readProseText } from '../../prose/readProse.ts';
import type { Report } from '../../report/report.ts';
import { FactsFromText } from './factsFromText.ts';
import type { LivenedFigure, SourceSection } from './livened.ts';
import { judgeText, type FigureVerdict } from './judgeText.ts';
import { linkBySection } from './linkBySection.ts';
import { livenParagraph } from './livenParagraph.ts';
import { ofUnit } from './ofUnit.ts';
import { sectionTemplate, type SectionTemplate } from './sectionTemplate.ts';
import { transferFromText } from './transferFromText.ts';
import { textLookOf, type TextLook } from './textLook.ts';
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
export function livenText(sections: readonly SourceSection[], given: Report, layout: Layout): Livened {
  const listed = withTransfers(sections, given);
  const readings = readSections(sections, listed);
  const texts: Record<string, string> = { ...listed.texts };
  const report: Report = { ...withTextFacts(listed, layout, sections, readings), texts };
  const context = createContext(report, layout);
  const look = lookOf(sections, readings);
  const figures: LivenedFigure[] = [];
  const live = sections.map((section, s) => {
    const template = sectionTemplate(layout, section.sectionId);
    const verdicts = judgeSection(section, readings[s]!, template, context, look);
    return section.paragraphs.map((text, p) => {
      const paragraph = { text, reading: readings[s]![p]!, verdicts: verdicts[p]!, template };
      const read = livenParagraph(paragraph, context, texts);
      figures.push(...read.figures.map((figure) => ({ ...figure, section: s, paragraph: p })));
      return read.runs;
    });
  });
  return { report, sections: live, figures };
}

/** What became of the figures of a section, by paragraph. */
function judgeSection(
  { paragraphs }: SourceSection,
  readings: readonly ProseReading[],
  template: SectionTemplate,
  context: Context,
  look: TextLook,
): readonly (readonly FigureVerdict[])[] {
  const open = paragraphs.flatMap((text, p) =>
    readings[p]!.figures.map((figure) => ({ text, figure, verdict: judgeText({ text, figure, context, look }) })),
  );
  const verdicts = linkBySection(open, template.figures, context, look);
  let next = 0;
  return paragraphs.map((_, p) => verdicts.slice(next, (next += readings[p]!.figures.length)));
}

/** The look of all amounts of a document. */
function lookOf(sections: readonly SourceSection[], readings: readonly (readonly ProseReading[])[]): TextLook {
  return textLookOf(
    sections.flatMap(({ paragraphs }, s) =>
      paragraphs.flatMap((text, p) =>
        readings[s]![p]!.figures.map((figure) => ({
          figure,
          digits: plainNumber(text.slice(figure.digits.start, figure.digits.end)),
        })),
      ),
    ),
  );
}

/** Where a section lists 专项转移支付 projects and no table does, they are the report's. */
function withTransfers(sections: readonly SourceSection[], report: Report): Report {
  const listing = sections.filter(({ heading }) => /专项转移支付/.test(heading));
  if (listing.length === 0 || report.current.transferProjects.length > 0) return report;
  const readings = readSections(listing, report);
  const lines = listing.map((section, s) => transferFromText(section, readings[s]!)).find((found) => found.length > 0);
  return lines ? { ...report, current: { ...report.current, transferProjects: lines } } : report;
}

/** Per section the readings of its paragraphs. */
function readSections(sections: readonly SourceSection[], report: Report): readonly (readonly ProseReading[])[] {
  const { paragraphs } = readProseText(
    sections.flatMap((s) => s.paragraphs.map((text) => ({ text, headings: [...s.path, s.heading] }))),
    proseContextOf(report),
  );
  let next = 0;
  return sections.map((section) => {
    const own = paragraphs.slice(next, (next += section.paragraphs.length));
    return section.unitId === undefined ? own : own.map((reading) => ofUnit(reading, section.unitId!));
  });
}

/** The report with what its text alone states. */
function withTextFacts(
  report: Report,
  layout: Layout,
  sections: readonly SourceSection[],
  readings: readonly (readonly ProseReading[])[],
): Report {
  const context = createContext(report, layout);
  const found = new FactsFromText();
  sections.forEach(({ paragraphs }, s) => paragraphs.forEach((text, p) => found.read(text, readings[s]![p]!, context)));
  for (const reading of readings.flat()) found.readReasons(reading, context);
  return found.addTo(report);
}
