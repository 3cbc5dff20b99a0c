import type { TextRun } from '../document/blocks.ts';
import type { Context } from '../layout/context.ts';
import { fieldText } from './fieldText.ts';
import type { Run } from './paragraph.ts';
import { settleSeam } from './punctuation.ts';
import { renderFigure } from './renderFigure.ts';
import { WORD_NAMES, type WordName } from './wordNames.ts';
import { reportWords } from './words.ts';

const WORDS: ReadonlySet<string> = new Set(WORD_NAMES);

/**
 * Runs as they are printed. A figure carries its index among the paragraph's figures (see `figuresOf`) as key; what is
 * not known or not filled prints the layout's word for a gap and is marked. Marks that meet at a seam become one.
 */
export function printRuns(runs: readonly Run[], context: Context): TextRun[] {
  let figures = 0;
  const printed: TextRun[] = [];
  for (const run of runs) {
    addSettled(printRun(run, run.kind === 'figure' ? String(figures++) : '', context), printed);
  }
  return printed;
}

function printRun(run: Run, key: string, context: Context): TextRun {
  switch (run.kind) {
    case 'text':
      return run.bold ? { text: run.text, bold: true } : { text: run.text };
    case 'field':
      return printField(run.field, context);
    case 'figure': {
      if (run.override) return { text: run.override.text, figure: key };
      const { text, state } = renderFigure(run.ref, context);
      return { text, figure: key, ...(state === 'unknown' ? { unfilled: true } : {}) };
    }
  }
}

/** A layout's field wins over a word of the same name; a field that the layout no longer has still prints its text. */
function printField(field: string, context: Context): TextRun {
  const isWord = WORDS.has(field) && context.layout.fields[field] === undefined;
  const text = isWord ? reportWords(context)[field as WordName] : fieldText(field, context);
  return text ? { text } : { text: context.layout.words.unfilled, unfilled: true };
}

function addSettled(run: TextRun, printed: TextRun[]): void {
  if (run.text === '') return;
  const last = printed.at(-1);
  if (!last || last.unfilled || run.unfilled) {
    printed.push(run);
    return;
  }
  const { left, right } = settleSeam(last.text, run.text);
  printed.pop();
  // a run that was nothing but a mark may leave two others that meet
  if (left !== '') printed.push({ ...last, text: left }, { ...run, text: right });
  else addSettled({ ...run, text: right }, printed);
}
