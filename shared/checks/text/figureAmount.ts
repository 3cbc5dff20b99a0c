import type { Fen } from '../../money/fen.ts';
import type { Approx } from '../../money/interval.ts';
import type { Ratio } from '../../money/share.ts';
import { decimalsToFen, type MoneyUnit } from '../../money/unit.ts';
import type { ProseFigure } from '../../prose/reading.ts';

/** The money that a figure of a text states, with the precision of its last digit; none for other figures. */
export function figureAmount(figure: ProseFigure): Approx | undefined {
  return figure.unit.kind === 'money' ? amountAs(figure, figure.unit.unit) : undefined;
}

/** The digits of a figure, read in a unit; 0 says that there is nothing, whatever its digits. None when the amount is out of range. */
export function amountAs({ scaled, decimals }: ProseFigure, unit: MoneyUnit): Approx | undefined {
  const shift = decimalsToFen(unit) - decimals;
  const fen = shift >= 0 ? scaled * 10 ** shift : Math.round(scaled / 10 ** -shift);
  const half = shift >= 0 ? 10 ** shift / 2 : 1;
  return Number.isSafeInteger(fen)
    ? { fen: fen as Fen, half: (shift === 0 || scaled === 0 ? 0 : half) as Fen }
    : undefined;
}

/** The percentage that a figure states, with the sign of its direction. */
export function figurePercent(figure: ProseFigure): Ratio | undefined {
  return figure.unit.kind === 'percent' ? { scaled: figure.scaled, decimals: figure.decimals } : undefined;
}
