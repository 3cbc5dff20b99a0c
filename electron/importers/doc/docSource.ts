import { ImportError } from '../importError.ts';
import type { CompoundFile } from '../cfb/CompoundFile.ts';
import type { ListCounter } from '../text/ListCounter.ts';
import { DocStyles } from './DocStyles.ts';
import { formattedRuns, runAt } from './formattedRuns.ts';
import type { FormattedRun } from './formattedRuns.ts';
import { oddRuns } from './oddRuns.ts';
import type { OddRun } from './oddRuns.ts';
import { changeParagraph } from './paragraphFormat.ts';
import type { FarChanges, ParagraphFormat } from './paragraphFormat.ts';
import { PieceText } from './PieceText.ts';
import { readDocNumbering } from './readDocNumbering.ts';
import { readFib } from './readFib.ts';
import type { Fib } from './readFib.ts';
import { readSections } from './readSections.ts';
import { textBoxesByAnchor } from './textBoxes.ts';
import type { TextRange } from './textBoxes.ts';

/** All that is asked of a Word 97 document while its text is read. */
export interface DocSource {
  readonly texts: Fib['texts'];
  readonly text: PieceText;
  readonly styles: DocStyles;
  readonly numbering: ListCounter;
  /** Text boxes by the position of the character that they hang on. */
  readonly textBoxes: ReadonlyMap<number, TextRange>;
  /** The format of the paragraph whose end mark lies at an offset of the stream. */
  readonly paragraphAt: (offset: number) => ParagraphFormat;
  readonly oddAt: (offset: number) => OddRun | undefined;
  /** Does the page that a position of the text stands on lie across? */
  readonly isLandscape: (position: number) => boolean;
}

/** @throws ImportError UNSUPPORTED, ENCRYPTED, CORRUPT */
export function openDocSource(file: CompoundFile): DocSource {
  const word = file.stream('WordDocument');
  if (!word) throw new ImportError('CORRUPT');
  const fib = readFib(word);
  const table = file.stream(fib.tableStream);
  if (!table) throw new ImportError('CORRUPT', '文件里缺少格式信息，可能已损坏');
  const part = partsOf(fib, table);
  const far = farChanges(file.stream('Data'));
  const styles = new DocStyles(part('styles'), far);
  const sections = readSections(word, part('sections'));
  return {
    texts: fib.texts,
    text: new PieceText(word, part('pieces')),
    styles,
    numbering: readDocNumbering(table.subarray(...toEnd(fib, table)), part('listUses')),
    textBoxes: textBoxesByAnchor(part('shapes'), part('textBoxes'), fib.texts.textBoxes[0]),
    paragraphAt: paragraphFormats(formattedRuns(word, part('paragraphRuns'), 'paragraphs'), styles, far),
    oddAt: oddFormats(oddRuns(formattedRuns(word, part('characterRuns'), 'characters'))),
    isLandscape: (position) => sections.find(({ end }) => position < end)?.landscape ?? false,
  };
}

const partsOf =
  (fib: Fib, table: Buffer) =>
  (name: Parameters<Fib['part']>[0]): Buffer => {
    const [offset, length] = fib.part(name);
    if (offset + length > table.length) throw new ImportError('CORRUPT', '文件不完整，可能没有下载完');
    return table.subarray(offset, offset + length);
  };

/** The levels of lists stand behind the part that its length covers. */
function toEnd(fib: Fib, table: Buffer): [start: number, end: number] {
  const [offset, length] = fib.part('lists');
  return length === 0 ? [0, 0] : [offset, table.length];
}

const farChanges =
  (data: Buffer | undefined): FarChanges =>
  (offset) =>
    data && offset + 2 <= data.length ? data.subarray(offset + 2, offset + 2 + data.readUInt16LE(offset)) : undefined;

function paragraphFormats(runs: FormattedRun[], styles: DocStyles, far: FarChanges): DocSource['paragraphAt'] {
  const known = new Map<FormattedRun, ParagraphFormat>();
  const standard = styles.paragraph(0);
  return (offset) => {
    const run = runAt(runs, offset);
    if (!run) return standard;
    const format = known.get(run) ?? formatOf(run, styles, far);
    known.set(run, format);
    return format;
  };
}

function formatOf({ changes }: FormattedRun, styles: DocStyles, far: FarChanges): ParagraphFormat {
  const format = styles.paragraph(changes.length >= 2 ? changes.readUInt16LE(0) : 0);
  changeParagraph(format, changes.subarray(2), far);
  if (format.isInTable && format.depth === 0) format.depth = 1;
  return format;
}

/** Neighbouring characters share their run: the last answer is looked at first. */
function oddFormats(runs: readonly OddRun[]): DocSource['oddAt'] {
  let last: OddRun | undefined;
  if (runs.length === 0) return () => undefined;
  return (offset) => {
    if (!last || offset < last.start || offset >= last.end) last = runAt(runs, offset);
    return last;
  };
}
