import type { FigureLook, FigureRef } from '../../narrative/figureRef.ts';
import type { ProseFigure } from '../../prose/reading.ts';
import { plainNumber } from './assembleRuns.ts';
import type { FigureLink } from './livened.ts';
import { linkFigure, lookPrinting, looksOf, refOf, withLook, writingsOf, type FigureAsk } from './linkFigure.ts';
import { oppositeWord } from './oppositeWord.ts';

const MARK = /[，。；：、,;:（）()！？!?\n]/;
/** What may stand between the word and the number without being a thing of its own. */
const PARTICLES = /^[\s了额数为约近共达幅度比例率资金：:]*$/;
const FARTHEST = 24;

/**
 * A chip for a change, with its word of direction where one stands before it: 减少418.51万元 turns to 增加 with the sign
 * of the fact, and to 持平 where nothing changed. Without a word that can turn it is a bare number.
 */
export function linkChange(ask: FigureAsk): FigureLink | undefined {
  const phrase = phraseOf(ask);
  if (phrase === 'bare') return linkFigure(ask);
  if (phrase === null) return undefined;
  const isRate = ask.query.op === 'growth';
  for (const { start, end, wanted, form, unit } of writingsOf(ask)) {
    // the phrase ends with its unit
    if (form === 'number' || start !== ask.figure.start) continue;
    const ref = refOf(ask, isRate ? 'growth' : 'delta', unit);
    const whole = phrase.lead + wanted;
    const words = wordsOf(phrase, isRate, /[1-9]/.test(wanted) ? undefined : whole);
    const looks = looksOf(ask).map((look) => ({ ...look, ...words }));
    const look = lookPrinting(ref, whole, looks, ask.context);
    if (look) return { start: phrase.start, end, ref: withLook(ref, look), query: ask.query };
  }
  return undefined;
}

interface Phrase {
  readonly start: number;
  /** Word and what stands between it and the number, as it stands. */
  readonly lead: string;
  readonly up: string;
  readonly down: string;
  /** What remains where nothing changed, where it is more than the layout's word. */
  readonly same?: string;
}

/** `bare`: nothing that turns stands before the number; null: the word is shared with another number. */
function phraseOf({ text, figure, context }: FigureAsk): Phrase | 'bare' | null {
  const { direction } = figure;
  if (!direction || direction.way === 'unclear' || direction.way === 'same') return 'bare';
  const between = text.slice(direction.end, figure.start);
  if (direction.end > figure.start || /\d/.test(between)) return null;
  if (MARK.test(between.replace(/[：:]$/, '')) || between.length > FARTHEST) return null;
  const word = text.slice(direction.start, direction.end).replace(/\s/g, '');
  const { words } = context.layout;
  const isRate = figure.role === 'growth';
  const other =
    oppositeWord(word, direction.way) ??
    (direction.way === 'up' ? (isRate ? words.fall : words.decrease) : isRate ? words.rise : words.increase);
  const own = text.slice(direction.start, direction.end) + between;
  const turned = other + between;
  const [up, down] = direction.way === 'up' ? [own, turned] : [turned, own];
  const thing = PARTICLES.test(between) ? '' : between.trim();
  return { start: direction.start, lead: own, up, down, ...(thing ? { same: thing + words.same } : {}) };
}

function wordsOf({ up, down, same }: Phrase, isRate: boolean, zero: string | undefined): FigureLook {
  const unchanged = zero ?? same;
  const turning = isRate ? { rise: up, fall: down } : { up, down };
  return { ...turning, ...(unchanged === undefined ? {} : { same: unchanged }) };
}

const JOIN = /^(?:[，,、；;]|[（(])?[^，。；、（）\d]{0,6}$/;

/** 减少418.51万元，下降15.34%: amount and percentage of one change as one phrase, so that both become one 持平. */
export function joinChange(
  delta: FigureLink,
  growth: FigureLink,
  percent: ProseFigure,
  ask: Pick<FigureAsk, 'text' | 'context'>,
): FigureLink | undefined {
  const { text, context } = ask;
  const join = text.slice(delta.end, growth.start);
  if (delta.ref.form !== 'delta' || growth.start < delta.end || !JOIN.test(join)) return undefined;
  const bracket = /[（(]/.test(join) && /^[）)]/.test(text.slice(growth.end));
  const end = growth.end + (bracket ? 1 : 0);
  const close = text.slice(growth.end, end);
  const wanted = plainNumber(text.slice(delta.start, end));
  const { decimals, grouping, trimZeros, zero, gap, up, down, same } = delta.ref.look ?? {};
  const rate = growth.ref.look ?? {};
  const isZero = !/[1-9]/.test(wanted);
  const words: FigureLook = {
    ...clean({ decimals, grouping, trimZeros, zero, gap, up, down, same }),
    rise: rate.rise ?? '',
    fall: rate.fall ?? '',
    ...(join === '，' ? {} : { join }),
    ...(close ? { close } : {}),
    ...(isZero ? { same: wanted } : {}),
  };
  const looks: FigureLook[] = [words, { ...words, rateDecimals: percent.decimals }, { ...words, rateDecimals: 2 }];
  const ref: FigureRef = { ...delta.ref, form: 'change' };
  const look = lookPrinting(ref, wanted, looks, context);
  return look && { start: delta.start, end, ref: withLook(ref, look), query: delta.query };
}

const clean = (look: { readonly [K in keyof FigureLook]: FigureLook[K] | undefined }): FigureLook =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as FigureLook;
