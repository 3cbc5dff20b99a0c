import type { NumberLook } from '../../layout/layout.ts';
import type { FigureLook } from '../../narrative/figureRef.ts';
import type { ProseFigure } from '../../prose/reading.ts';

/** How a document writes its numbers. */
export interface TextLook {
  /** Of amounts: as many digits as its longest one has; fewer mean that zeros were dropped. */
  readonly decimals: number;
  readonly grouping: boolean;
  readonly trimZeros: boolean;
}

const MOST_DECIMALS = 6;

/** The look of a document's amounts, from all of them. */
export function textLookOf(printed: readonly { figure: ProseFigure; digits: string }[]): TextLook {
  const amounts = printed.filter(
    ({ figure }) => figure.unit.kind === 'money' && !figure.inWords && figure.scaled !== 0,
  );
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, ...amounts.map(({ figure }) => figure.decimals)));
  return {
    decimals,
    grouping: amounts.some(({ digits }) => digits.includes(',')),
    trimZeros: amounts.some(({ figure }) => figure.decimals < decimals),
  };
}

/**
 * The looks to try for one number, plainest first: the layout's own, the document's, and the digits as they stand here.
 * `digits`: the number as printed, half width, without spaces.
 */
export function looksFor(digits: string, decimals: number, text: TextLook, layout: NumberLook): readonly FigureLook[] {
  const isZero = !/[1-9]/.test(digits);
  const own: FigureLook = isZero ? { zero: decimals > 0 ? 'digits' : 'bareZero' } : {};
  const grouping = digits.includes(',') || (text.grouping && digits.replace(/\..*/, '').length < 4);
  const looks: FigureLook[] = [
    {},
    { ...text, ...own },
    { ...text, grouping, ...own },
    { decimals: text.decimals, grouping, trimZeros: true, ...own },
    { decimals, grouping, trimZeros: false, ...own },
  ];
  return looks.map((look) => differing(look, layout));
}

/** Only what the layout does not say itself is kept with a figure. */
function differing(look: FigureLook, layout: NumberLook): FigureLook {
  const entries = Object.entries(look).filter(([key, value]) => layout[key as keyof NumberLook] !== value);
  return Object.fromEntries(entries) as FigureLook;
}
