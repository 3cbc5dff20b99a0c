import { coordinatesKey } from '../../budget/coordinates.ts';
import type { Context } from '../../layout/context.ts';
import type { FigureRef } from '../../narrative/figureRef.ts';
import type { FactQuery, ProseFigure } from '../../prose/reading.ts';
import { plain, similarity } from '../tables/plain.ts';
import { isLong } from './isLong.ts';
import type { FigureVerdict } from './judgeText.ts';
import type { FigureLink } from './livened.ts';
import { lookPrinting, looksOf, withLook, writingsOf } from './linkFigure.ts';
import type { TextLook } from './textLook.ts';

/** A figure of a section with what is known of it so far. */
export interface OpenFigure {
  readonly text: string;
  readonly figure: ProseFigure;
  readonly verdict: FigureVerdict;
}

const CONFIDENCE = 0.6;
const LIKE = 0.2;

/**
 * Figures whose words name no fact, in a section that the layout has too: those that are what the layout prints in that
 * section, in its order, and are called alike or have several digits. One that several of the layout's figures could be
 * goes to the first of them in order.
 */
export function linkBySection(
  open: readonly OpenFigure[],
  figures: readonly FigureRef[],
  context: Context,
  look: TextLook,
): readonly FigureVerdict[] {
  const taken = new Set(open.flatMap(({ verdict }) => (verdict.link ? [keyOf(verdict.link.ref)] : [])));
  const free = figures.filter((ref) => isNumber(ref) && !taken.has(keyOf(ref)));
  let next = 0;
  return open.map((one) => {
    if (one.verdict.state !== 'unknown' || !isOpen(one.figure)) return one.verdict;
    for (let i = next; i < free.length; i += 1) {
      const link = linkTo(one, free[i]!, context, look);
      if (!link) continue;
      next = i + 1;
      const reason = '版式的同一节里次序和数值都相同的数';
      return { state: 'linked', reason, confidence: CONFIDENCE, query: link.query, link };
    }
    return one.verdict;
  });
}

const isOpen = ({ approximate, inReason, year, inWords }: ProseFigure): boolean =>
  !approximate && !inReason && !inWords && year === 'this';

const isNumber = ({ op }: FigureRef): boolean => op === 'value' || op === 'count' || op === 'share';

const keyOf = ({ op, of, having }: FigureRef): string =>
  `${op} ${coordinatesKey(of)} ${JSON.stringify(having ?? null)}`;

function linkTo(
  { text, figure }: OpenFigure,
  ref: FigureRef,
  context: Context,
  look: TextLook,
): FigureLink | undefined {
  if (!isLong(figure) && similarity(plain(ref.label), clauseBefore(text, figure)) < LIKE) return undefined;
  const { op, of, per, by, having, label } = ref;
  const query: FactQuery = {
    op,
    of,
    ...(per ? { per } : {}),
    ...(by ? { by } : {}),
    confidence: CONFIDENCE,
    reasons: [`版式的“${label}”`],
  };
  const ask = { text, figure, query, context, look };
  for (const { start, end, wanted, form, unit } of writingsOf(ask)) {
    const chip: FigureRef = {
      label,
      op,
      of,
      ...(per ? { per } : {}),
      ...(by ? { by } : {}),
      ...(having ? { having } : {}),
      form,
      ...(unit ? { unit } : {}),
    };
    const looks = looksOf(ask).map(({ gap, ...own }) => (form === 'amount' && gap ? { ...own, gap } : own));
    const found = lookPrinting(chip, wanted, looks, context);
    if (found) return { start, end, ref: withLook(chip, found), query };
  }
  return undefined;
}

const clauseBefore = (text: string, figure: ProseFigure): string =>
  plain(
    text
      .slice(0, figure.start)
      .split(/[，。；：、,;:（(\n]/)
      .at(-1) ?? '',
  );
