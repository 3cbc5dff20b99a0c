import type { Context } from '../../layout/context.ts';
import type { Run } from '../../narrative/paragraph.ts';
import { sameData } from '../../commands/sameData.ts';
import type { ProseFigure, ProseReading } from '../../prose/reading.ts';
import { assembleRuns, plainNumber } from './assembleRuns.ts';
import { comparisonSpans, unchangedSpans } from './comparisonSpans.ts';
import { fieldSpans } from './fieldSpans.ts';
import type { FigureVerdict } from './judgeText.ts';
import { joinChange } from './linkChange.ts';
import { listSpans } from './listSpans.ts';
import type { FigureLink, LivenedFigure, LiveSpan } from './livened.ts';
import { reasonSpans } from './reasonSpans.ts';
import type { SectionTemplate } from './sectionTemplate.ts';

/** A paragraph as runs, with what became of its figures. */
export interface LiveParagraph {
  readonly runs: readonly Run[];
  readonly figures: readonly Omit<LivenedFigure, 'section' | 'paragraph'>[];
}

/** A paragraph with what was found out about it. */
export interface ReadParagraph {
  readonly text: string;
  readonly reading: ProseReading;
  /** Of its figures, in order. */
  readonly verdicts: readonly FigureVerdict[];
  /** Of the layout's section that it stands in. */
  readonly template: SectionTemplate;
}

/**
 * Makes one paragraph alive; printed in this context it is what it was.
 * @param reasons the texts of the context's report: what becomes the content of a field is put there
 */
export function livenParagraph(
  { text, reading, verdicts, template }: ReadParagraph,
  context: Context,
  reasons: Record<string, string>,
): LiveParagraph {
  const links = joined(verdicts, reading, text, context);
  const filled = new Set(Object.keys(reasons));
  const explained = reasonSpans(text, links, template, context, filled);
  for (const { key, text: reason } of explained) reasons[key] = reason;
  const spans: LiveSpan[] = [
    ...explained.map(({ start, end, run }) => ({ start, end, run })),
    ...links.map(({ start, end, ref }): LiveSpan => ({ start, end, run: { kind: 'figure', ref } })),
    ...comparisonSpans(text, reading, verdicts, context),
    ...unchangedSpans(text, reading, context),
    ...listSpans(text, context),
    ...fieldSpans(text, reading, context),
  ];
  const { runs, used } = assembleRuns(text, spans, context);
  if (!runs) for (const { key } of explained) delete reasons[key];
  return {
    runs: runs ?? (text === '' ? [] : [{ kind: 'text', text }]),
    figures: reading.figures.map((figure, i) => livened(text, figure, verdicts[i]!, used)),
  };
}

/** The chips, amount and percentage of one change as one. */
function joined(
  verdicts: readonly FigureVerdict[],
  { relations, figures }: ProseReading,
  text: string,
  context: Context,
): readonly FigureLink[] {
  const links = verdicts.map(({ link }) => link);
  for (const relation of relations) {
    if (relation.kind !== 'change' || relation.delta === undefined || relation.growth === undefined) continue;
    const [delta, growth] = [links[relation.delta], links[relation.growth]];
    if (!delta || !growth || !sameData(delta.ref.of, growth.ref.of)) continue;
    const both = joinChange(delta, growth, figures[relation.growth]!, { text, context });
    if (!both) continue;
    links[relation.delta] = both;
    links[relation.growth] = undefined;
  }
  return links.filter((link) => link !== undefined);
}

function livened(
  text: string,
  figure: ProseFigure,
  verdict: FigureVerdict,
  used: readonly LiveSpan[],
): LiveParagraph['figures'][number] {
  const { digits, subject, start, end, scaled, decimals, unit } = figure;
  const isUsed = used.some(
    (span) => span.run.kind === 'figure' && span.start <= digits.start && digits.end <= span.end,
  );
  const lost = verdict.state === 'linked' && !isUsed;
  const { query, expected } = verdict;
  return {
    text: plainNumber(text.slice(start, end)),
    value: { scaled, decimals },
    unit: 'unit' in unit ? unit.unit : unit.kind === 'percent' ? '%' : '',
    start,
    end,
    words: subject.label,
    state: lost ? 'unknown' : verdict.state,
    ...(query ? { fact: query } : {}),
    ...(expected === undefined ? {} : { expected }),
    reason: lost ? '这一段换成活数后印出来的与原文不同，已按原样保留' : verdict.reason,
    confidence: verdict.confidence,
  };
}
