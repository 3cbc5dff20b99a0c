import type { Coordinates } from '../../budget/coordinates.ts';
import type { FigureRef } from '../../narrative/figureRef.ts';

/** An amount with its unit. */
export const amountFigure = (label: string, of: Coordinates): FigureRef => ({ label, op: 'value', of, form: 'amount' });

/** 增加418.51万元，增长15.34%. */
export const changeFigure = (label: string, of: Coordinates): FigureRef => ({ label, op: 'delta', of, form: 'change' });

/** 增加418.51万元. */
export const deltaFigure = (label: string, of: Coordinates): FigureRef => ({ label, op: 'delta', of, form: 'delta' });

/** 8.13%. */
export const shareFigure = (label: string, of: Coordinates, per: Coordinates): FigureRef => ({
  label,
  op: 'share',
  of,
  per,
  form: 'share',
});

/** How many of a kind of asset there are. */
export const assetCount = (label: string, kind: string, unit: string): FigureRef => ({
  label,
  op: 'value',
  of: { dataset: 'assets', kind, quantity: 'quantity' },
  form: 'quantity',
  unit,
});

/** How many lines (projects, indicators) there are. */
export const lineCount = (label: string, of: Coordinates): FigureRef => ({
  label,
  op: 'count',
  of,
  form: 'count',
  by: { dimension: 'line' },
});
