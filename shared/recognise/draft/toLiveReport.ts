import type { Layout } from '../../layout/layout.ts';
import type { Run } from '../../narrative/paragraph.ts';
import type { ExtraSection } from '../../report/extra.ts';
import type { Report } from '../../report/report.ts';
import type { LivenedFigure } from '../livening/livened.ts';
import { livenText } from '../livening/livenText.ts';
import { shortNameIn } from '../livening/shortNameIn.ts';
import { sourceSections } from '../livening/sourceSections.ts';
import type { Recognised } from '../recognised.ts';
import { placedDraft } from './placedDraft.ts';

/** A draft whose sentences live on the facts, and what became of each figure of its text. */
export interface LiveReport {
  readonly report: Report;
  readonly figures: readonly LivenedFigure[];
}

/**
 * Makes a draft of a recognised document as `toReport` does, with its text alive: printed it is what it was, but its
 * figures, changes, years and names follow the report from now on. Figures that differ from their fact stay text.
 * @throws RangeError (Chinese) when the document names no department or no possible year.
 */
export function toLiveReport(recognised: Recognised, layout: Layout, id: string): LiveReport {
  const { report: made, places } = placedDraft(recognised, layout, id);
  const draft = withShortName(made, recognised);
  const sources = sourceSections(recognised, draft.units, places);
  const { report, sections, figures } = livenText(sources, draft, layout);
  const byKey = new Map(places.flatMap(({ key }, i) => (key === undefined ? [] : [[key, sections[i]!]])));
  const byExtra = new Map(places.flatMap(({ extra }, i) => (extra === undefined ? [] : [[extra, sections[i]!]])));
  const edited = Object.entries(report.sections).map(([key, { paragraphs, ...rest }]) => {
    const live = byKey.get(key);
    return [key, { ...rest, paragraphs: paragraphs.map((p, i) => ({ ...p, runs: live?.[i] ?? p.runs })) }] as const;
  });
  const extras = report.extras?.map((extra) =>
    extra.kind === 'section' ? withRuns(extra, byExtra.get(extra.id)) : extra,
  );
  return { figures, report: { ...report, sections: Object.fromEntries(edited), ...(extras ? { extras } : {}) } };
}

function withShortName(report: Report, { sections }: Recognised): Report {
  const texts = sections.flatMap(({ paragraphs }) => paragraphs);
  const shortName = shortNameIn(texts, report.department.shortName);
  return { ...report, department: { ...report.department, shortName } };
}

/** Runs that are nothing but text need not be kept beside it. */
function withRuns(section: ExtraSection, paragraphs: readonly (readonly Run[])[] | undefined): ExtraSection {
  const runs = paragraphs?.map((own) => (own.some((run) => run.kind !== 'text') ? own : null));
  return runs?.some((own) => own !== null) ? { ...section, live: runs } : section;
}
