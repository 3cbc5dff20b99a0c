import type { Recognised } from '../../recognise/recognised.ts';
import type { SourceDocument, SourcePlace } from '../../recognise/sourceDocument.ts';
import { foldTitle } from '../contents/foldTitle.ts';
import type { CheckedEntry, CheckedSection } from './material.ts';

interface OpenSection extends CheckedSection {
  readonly paragraphs: CheckedSection['paragraphs'][number][];
}

const lineOf = ({ line }: SourcePlace): { line?: number } => (line === undefined ? {} : { line });

/**
 * The text of a published file under its headings. A line that is an entry of the contents page is a heading, whatever it
 * looks like; text above the first heading stands under the title of the report.
 */
export function sectionsOfSource(
  document: SourceDocument,
  recognised: Recognised,
  contents: readonly CheckedEntry[],
): CheckedSection[] {
  const printed = new Set(recognised.contents);
  const isEntry = entryTest(contents, recognised.department);
  const sections: OpenSection[] = [];
  const path: string[] = [];
  const open = (heading: string, level: number, place: SourcePlace): OpenSection => {
    path.length = Math.max(0, level - 1);
    const section: OpenSection = {
      id: `section${sections.length}`,
      heading,
      level,
      scopeName: recognised.department,
      place: { section: heading, ...lineOf(place) },
      paragraphs: [],
      path: path.filter((h) => h !== undefined),
    };
    path[level - 1] = heading;
    sections.push(section);
    return section;
  };
  for (const block of document.blocks) {
    if (block.kind === 'heading') open(block.text, block.level, block.place);
    else if (block.kind !== 'paragraph' || printed.has(block.text)) continue;
    else if (isEntry(block.text)) open(block.text, 1, block.place);
    else {
      const section = sections.at(-1) ?? open(recognised.cover[0] ?? '卷首', 1, block.place);
      section.paragraphs.push({ text: block.text, live: [], unfilled: [], ...lineOf(block.place) });
    }
  }
  return sections;
}

const LONGEST = 45;

/** Whether a line is the title of a contents entry, with or without the department's name. */
function entryTest(contents: readonly CheckedEntry[], department: string): (text: string) => boolean {
  const fold = (text: string): string =>
    foldTitle(text)
      .replaceAll(department, '')
      .replace(/^(?:部门|单位)+/, '');
  const titles = new Set(contents.map((e) => fold(e.text)).filter((t) => t.length >= 4));
  return (text) => {
    const line = text.trim();
    if (line.length > LONGEST || /[。；：:，,]$/.test(line) || !/[\u4e00-\u9fff]/.test(line)) return false;
    return titles.has(fold(line));
  };
}
