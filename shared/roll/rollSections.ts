import type { Paragraph, Run } from '../narrative/paragraph.ts';
import type { KeptItem } from '../report/rolled.ts';
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
  const kept = keepText(flattenRuns(paragraph.runs), place, move.from);
  const written = paragraph.runs.flatMap((run) => (run.kind === 'figure' && run.override ? [run.override.text] : []));
  const note = `上年手工改写的数（${written.join('、')}）没有带到本年，已恢复为按数据计算。`;
  const items = written.length ? [...kept.items, keptItem('note', place, { note })] : kept.items;
  const runs = withText(paragraph.runs, kept.text).map((run) => rollRun(run, move));
  return { paragraph: { ...paragraph, runs }, items };
}

function rollRun(run: Run, move: AddressMove): Run {
  return run.kind === 'figure' ? { kind: 'figure', ref: mapFigure(run.ref, move) } : run;
}
