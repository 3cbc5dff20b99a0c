import type { Block, TableBlock } from '../document/blocks.ts';
import type { Composition } from '../document/compose.ts';

/** What of the printed report another state of it would print otherwise. */
export interface PrintedChanges {
  /** Tables with the number of cells whose text changes. */
  readonly tables: readonly { readonly title: string; readonly cells: number }[];
  /** Sentences; '' where there was none, or is none any more. */
  readonly sentences: readonly { readonly section: string; readonly before: string; readonly after: string }[];
}

/** Compares what two states of one report print: table by table, sentence by sentence. */
export function printedChanges(before: Composition, after: Composition): PrintedChanges {
  return { tables: tableChanges(before, after), sentences: sentenceChanges(before, after) };
}

function tableChanges(before: Composition, after: Composition): PrintedChanges['tables'] {
  const [earlier, later] = [before, after].map((one) => new Map(tablesOf(one).map((block) => [block.id, block])));
  return [...later!.values(), ...missing(earlier!, later!)].flatMap(({ id, number, title }) => {
    const cells = countChanges(textsOf(earlier!.get(id)), textsOf(later!.get(id)));
    return cells > 0 ? [{ title: [number, title].filter((part) => part).join(' '), cells }] : [];
  });
}

const tablesOf = ({ document }: Composition): TableBlock[] => document.blocks.filter((block) => block.kind === 'table');

const textsOf = (block: TableBlock | undefined): string[][] =>
  (block?.body ?? []).map((row) => row.map((cell) => cell?.text ?? ''));

/** Cells that differ. Rows are paired by their words, so that one that comes in does not change those below; then in order. */
function countChanges(before: readonly string[][], after: readonly string[][]): number {
  const left = [...before];
  const open: string[][] = [];
  let changes = 0;
  const count = (row: readonly string[], partner: readonly string[] | undefined): void => {
    changes += row.filter((text, c) => text !== (partner?.[c] ?? '')).length;
  };
  for (const row of after) {
    const key = keyOf(row);
    const at = left.findIndex((other) => keyOf(other) === key);
    if (at < 0) open.push(row);
    else count(row, left.splice(at, 1)[0]);
  }
  for (const row of open) count(row, left.shift());
  for (const row of left) count(row, undefined);
  return changes;
}

/** The texts of a row that are no numbers. */
const keyOf = (row: readonly string[]): string => row.filter((text) => !/^-?[\d,.%]*$/.test(text)).join('|');

function sentenceChanges(before: Composition, after: Composition): PrintedChanges['sentences'] {
  const earlier = paragraphsOf(before.document.blocks);
  const later = paragraphsOf(after.document.blocks);
  return [...later.values(), ...missing(earlier, later)].flatMap(({ key, heading }) => {
    const known = earlier.get(key)?.sentences ?? [];
    const sentences = later.get(key)?.sentences ?? [];
    const gone = known.filter((sentence) => !sentences.includes(sentence));
    const made = sentences.filter((sentence) => !known.includes(sentence));
    const count = Math.max(gone.length, made.length);
    return Array.from({ length: count }, (_, i) => ({ section: heading, before: gone[i] ?? '', after: made[i] ?? '' }));
  });
}

interface PrintedPlace {
  readonly key: string;
  readonly heading: string;
  readonly sentences: string[];
}

/** What of the earlier state is not printed any more. */
const missing = <T>(earlier: ReadonlyMap<string, T>, later: ReadonlyMap<string, T>): T[] =>
  [...earlier].flatMap(([key, one]) => (later.has(key) ? [] : [one]));

/** Sentences by the place in the layout that prints them. */
function paragraphsOf(blocks: readonly Block[]): Map<string, PrintedPlace> {
  const found = new Map<string, PrintedPlace>();
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'paragraph') continue;
    const { kind, id, scope } = block.source;
    const key = `${kind} ${id} ${scope.unitId ?? ''}`;
    const place = found.get(key) ?? { key, heading, sentences: [] };
    const text = block.runs.map((run) => run.text).join('');
    place.sentences.push(...text.split(/(?<=[。；！？])/).filter((sentence) => sentence.trim() !== ''));
    found.set(key, place);
  }
  return found;
}
