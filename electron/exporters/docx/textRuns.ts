import type { IRunOptions } from 'docx';
import { TextRun } from 'docx';
import { printableText } from '../pdf/text/shapeText.ts';

/** Runs of one look; a forced line break becomes a break in Word. */
export function textRuns(
  text: string,
  look: Pick<IRunOptions, 'bold' | 'underline' | 'size' | 'font'> = {},
): TextRun[] {
  return printableText(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 ? { break: 1 } : {}) }));
}
