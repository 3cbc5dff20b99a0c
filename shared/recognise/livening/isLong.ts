import type { ProseFigure } from '../../prose/reading.ts';

const LONG = 3;

/** Whether a figure has several significant digits: being equal to something is no coincidence then. */
export const isLong = ({ scaled }: ProseFigure): boolean => String(scaled).replace(/0+$/, '').length >= LONG;
