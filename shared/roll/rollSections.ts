import type { Paragraph, Run } from '../narrative/paragraph.ts';
import type { KeptItem, KeptPlace } from '../report/rolled.ts';
import type { EditedSection, Report } from '../report/report.ts';
import { flattenRuns, withText } from './flattenRuns.ts';
import { keepText, keptItem } from './keptWords.ts';
import { mapFigure, type AddressMove } from './mapCoordinates.ts';

export interface RolledSections {
  readonly sections: Report['sections'];
  readonly items: readonly KeptItem[];
}

/**
 * The sections edited by hand: live figures move on by themselves, years move, what is typed stays. A figure that was
 * written over by hand is computed again; its old words are told.
 */
export function rollSections(sections: Report['sections'], move: AddressMove): RolledSections {
  const items: KeptItem[] = [];
  const entries = Object.entries(sections).map(([key, section]): [string, EditedSection] => {
    const paragraphs = section.paragraphs.map((paragraph) => {
      const rolled = rollParagraph(key, paragraph, move);
      items.push(...rolled.items);
      return rolled.paragraph;
    });
    return [key, { ...section, paragraphs }];
  });
  return { sections: Object.fromEntries(entries), items };
}

function rollParagraph(section: string, paragraph: Paragraph, move: AddressMove) {
  const place = { kind: 'paragraph', section, paragraph: paragraph.id } as const;
  const { runs, items } = rollRuns(paragraph.runs, place, move);
  const written = writtenOver(paragraph.runs);
  return { paragraph: { ...paragraph, runs }, items: written.length ? [...items, overNote(written, place)] : items };
}

/** The runs of a sentence one year on, with the marks of what is typed between its live figures. */
export function rollRuns(
  runs: readonly Run[],
  place: KeptPlace,
  move: AddressMove,
): { readonly runs: readonly Run[]; readonly items: readonly KeptItem[] } {
  const { text, items } = keepText(flattenRuns(runs), place, move.from);
  return { runs: withText(runs, text).map((run) => rollRun(run, move)), items };
}

/** The words of the figures that were written over by hand. */
export const writtenOver = (runs: readonly Run[]): string[] =>
  runs.flatMap((run) => (run.kind === 'figure' && run.override ? [run.override.text] : []));

/** Tells which words were given up at a place. */
export const overNote = (written: readonly string[], place: KeptPlace): KeptItem =>
  keptItem('note', place, {
    note: `上年手工改写的数（${written.join('、')}）没有带到本年，已恢复为按数据计算。`,
  });

function rollRun(run: Run, move: AddressMove): Run {
  return run.kind === 'figure' ? { kind: 'figure', ref: mapFigure(run.ref, move) } : run;
}
