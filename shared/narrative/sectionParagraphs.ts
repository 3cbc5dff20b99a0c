import type { TextRun } from '../document/blocks.ts';
import type { Context } from '../layout/context.ts';
import type { Section } from '../layout/layout.ts';
import { fieldLines } from './fieldText.ts';
import type { Paragraph, Run } from './paragraph.ts';
import { printRuns } from './printRuns.ts';
import { isStored, sectionDraft } from './sectionDraft.ts';

/** A paragraph of a section, as runs and as printed. */
export interface PrintedParagraph {
  /** Unique in the section. */
  readonly id: string;
  /** Id of the layout's paragraph that it belongs to (charts stand between those). */
  readonly piece: string;
  /** Whether it is the officer's own text. */
  readonly stored: boolean;
  readonly runs: readonly Run[];
  readonly printed: TextRun[];
}

/**
 * The printed paragraphs of a section, without its children. A paragraph that consists of one field of several paragraphs
 * (duties) is printed as one paragraph per line of the field.
 */
export function sectionParagraphs(section: Section, context: Context): PrintedParagraph[] {
  const stored = isStored(section, context);
  return sectionDraft(section, context).flatMap(({ piece, paragraph }) =>
    printParagraph(paragraph, context).map((printed, i) => ({
      id: i === 0 ? paragraph.id : `${paragraph.id}#${i + 1}`,
      piece,
      stored,
      runs: paragraph.runs,
      printed,
    })),
  );
}

/** The heading of a chapter in a text of rules: 第二章 公开主体和职责. */
const CHAPTER = /^第[一二三四五六七八九十]+章(\s|$)/;

function printParagraph({ runs }: Paragraph, context: Context): readonly TextRun[][] {
  const [only] = runs;
  if (runs.length === 1 && only?.kind === 'field' && context.layout.fields[only.field]?.kind === 'paragraphs') {
    const lines = fieldLines(only.field, context);
    if (lines.length > 0) return lines.map((text) => [CHAPTER.test(text) ? { text, bold: true } : { text }]);
  }
  return [printRuns(runs, context)];
}
