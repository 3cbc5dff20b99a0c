import { sameData } from '../../commands/sameData.ts';
import type { Context } from '../../layout/context.ts';
import type { FigureRef } from '../../narrative/figureRef.ts';
import { renderFigure } from '../../narrative/renderFigure.ts';
import type { Comparison, ProseReading } from '../../prose/reading.ts';
import type { FigureVerdict } from './judgeText.ts';
import type { LiveSpan } from './livened.ts';

const MARK = /[，。；：、,;:（）()！？!?\n]/;
/** How it is said that nothing changed. */
const UNCHANGED = /持平|无增减变化|无增减|无变化|没有变化|未发生变化|未变化|保持不变|一致/;
/** Below this nothing is taken for a fact. */
const SURE = 0.6;

/** 比 in 比上年增加 is 与 where nothing changed: the word turns with the change behind it. */
export function comparisonSpans(
  text: string,
  { figures }: ProseReading,
  verdicts: readonly FigureVerdict[],
  context: Context,
): readonly LiveSpan[] {
  return figures.flatMap(({ role, comparison }, i) => {
    const link = verdicts[i]!.link;
    if (role !== 'delta' || !link || !comparison || link.ref.form !== 'delta') return [];
    if (MARK.test(text.slice(comparison.start, link.start))) return [];
    return wordSpan(text, comparison, link.ref.of, context);
  });
}

/** 与上年持平 says that there was no change: it becomes one that follows the fact, and so does the word before it. */
export function unchangedSpans(text: string, { statements }: ProseReading, context: Context): readonly LiveSpan[] {
  return joinedTwice(
    text,
    statements.flatMap(({ kind, inReason, subject, start, end, comparison }): readonly LiveSpan[] => {
      const word = kind === 'unchanged' && !inReason ? UNCHANGED.exec(text.slice(start, end)) : null;
      if (!word) return [];
      const at = start + word.index;
      const span = { start: at, end: at + word[0].length };
      for (const { of, op, confidence } of subject.candidates) {
        if (confidence < SURE || (op !== 'delta' && op !== 'value')) continue;
        const same = word[0] === context.layout.words.same ? {} : { look: { same: word[0] } };
        const ref: FigureRef = { label: `${subject.label}增减`, op: 'delta', of, form: 'delta', ...same };
        if (renderFigure(ref, context).text !== word[0]) continue;
        const before = comparison && !MARK.test(text.slice(comparison.end, at)) ? comparison : undefined;
        return [{ ...span, run: { kind: 'figure', ref } }, ...(before ? wordSpan(text, before, of, context) : [])];
      }
      return [];
    }),
    context,
  );
}

/** 持平，无增减变化 says one thing twice: one chip, so that it turns to one change. */
function joinedTwice(text: string, spans: readonly LiveSpan[], context: Context): readonly LiveSpan[] {
  return spans.reduce<readonly LiveSpan[]>((joined, span) => {
    const before = joined.at(-1);
    if (!before || !isDelta(before) || !isDelta(span)) return [...joined, span];
    const isNext = /^[，,、]?$/.test(text.slice(before.end, span.start)) && before.end <= span.start;
    if (!isNext || !sameData(before.run.ref.of, span.run.ref.of)) return [...joined, span];
    const ref: FigureRef = { ...before.run.ref, look: { same: text.slice(before.start, span.end) } };
    const whole: LiveSpan = { start: before.start, end: span.end, run: { kind: 'figure', ref } };
    return renderFigure(ref, context).text === ref.look!.same ? [...joined.slice(0, -1), whole] : [...joined, span];
  }, []);
}

const isDelta = (
  span: LiveSpan,
): span is LiveSpan & { readonly run: { readonly kind: 'figure'; readonly ref: FigureRef } } =>
  span.run.kind === 'figure' && span.run.ref.form === 'delta';

/** The word of comparison alone, where it is one that depends on whether anything changed. */
function wordSpan(text: string, { start }: Comparison, of: FigureRef['of'], context: Context): readonly LiveSpan[] {
  const word = text[start]!;
  const changed = word === '较' ? '较' : '比';
  const same = '同和'.includes(word) ? word : '与';
  if (!'比较与同和'.includes(word) || /^.{2,14}相比/.test(text.slice(start))) return [];
  const look = { up: changed, down: changed, same };
  const ref: FigureRef = { label: '比较的用词', op: 'delta', of, form: 'word', look };
  const end = start + 1;
  return renderFigure(ref, context).text === word ? [{ start, end, run: { kind: 'figure', ref } }] : [];
}
