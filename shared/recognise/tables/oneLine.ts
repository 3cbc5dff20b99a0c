import { normaliseText } from '../../money/normaliseText.ts';

/** The text of a cell without the breaks of its lines. */
export const oneLine = (text: string): string =>
  normaliseText(text)
    .replace(/\s*\n\s*/g, '')
    .trim();
