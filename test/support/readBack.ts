import { fullGrid } from '../../shared/document/fullGrid.ts';
import type { Block, TableBlock } from '../../shared/document/blocks.ts';
import type { Dump } from '../../shared/document/dump.ts';
import type { SourceDocument, SourceTable } from '../../shared/recognise/sourceDocument.ts';

/** How much of what was printed a reader found again, and the first things that it did not. */
export interface Found {
  readonly found: number;
  readonly all: number;
  readonly missing: readonly string[];
}

export const shareOf = ({ found, all }: Found): number => (all === 0 ? 1 : found / all);

/** Spaces are of the page, not of the text: a reader may put in and leave out. */
const bare = (text: string): string => text.replaceAll(/[\s\u3000]+/g, '');

function tally(pairs: readonly { readonly what: string; readonly ok: boolean; readonly weight?: number }[]): Found {
  const sum = (of: typeof pairs): number => of.reduce((total, { weight = 1 }) => total + weight, 0);
  return {
    found: sum(pairs.filter(({ ok }) => ok)),
    all: sum(pairs),
    missing: pairs.filter(({ ok }) => !ok).map(({ what }) => what),
  };
}

/** The cells of the printed tables that a reader found in the same table, row and column, merged ones everywhere. */
export function cellsInPlace(blocks: readonly Block[], read: SourceDocument): Found {
  const printed = blocks.filter((block) => block.kind === 'table');
  const tables = read.blocks.filter((block) => block.kind === 'table');
  let next = 0;
  return tally(
    printed.flatMap((block) => {
      const grid = withoutBlankEnd(fullGrid([...block.head, ...block.body]));
      const rows: string[][] = [];
      while (rows.length < grid.length && next < tables.length)
        rows.push(...partOf(tables[next++], block, rows.length));
      return grid.flatMap((row, r) =>
        row
          .map((text, c) => ({ text: bare(text), other: bare(rows[r]?.[c] ?? ''), c }))
          .filter(({ text, other }) => text !== '' || other !== '')
          .map(({ text, other, c }) => ({
            what: `${block.title} ${r + 1}/${c + 1}: ${text} ≠ ${other}`,
            ok: text === other,
          })),
      );
    }),
  );
}

/** A spreadsheet does not keep the blank row of an empty table. */
const withoutBlankEnd = (grid: string[][]): string[][] =>
  grid.slice(0, grid.findLastIndex((row) => row.some((text) => bare(text) !== '')) + 1);

/** The rows of a read table; forms with pages of their own repeat the head, which was printed once. */
function partOf(table: SourceTable | undefined, block: TableBlock, at: number): string[][] {
  if (table === undefined) return [];
  const grid = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
  for (const { row, column, rowSpan, columnSpan, text } of table.cells)
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) grid[r]![c] = text;
  return at === 0 ? grid : grid.slice(block.head.length);
}

/** The cells of the dump whose text a reader found in a table of the same title. */
export function dumpCells(dump: Dump, blocks: readonly Block[], read: SourceDocument): Found {
  const labels = printedLabels(blocks);
  const texts = new Map<string, Set<string>>();
  for (const block of read.blocks) {
    if (block.kind !== 'table') continue;
    const title = bare(block.title ?? '');
    const known = texts.get(title) ?? new Set();
    texts.set(title, known);
    for (const { text } of block.cells) known.add(bare(text));
  }
  return tally(
    dump.tables.flatMap(({ title, rows, columns }) => {
      const own = texts.get(bare(titleOf(title)));
      const heads = columns
        .flatMap((path) => path.split('/'))
        .filter((label) => labels.get(bare(titleOf(title)))?.has(bare(label)));
      const cells = [...rows.flat(), ...heads].filter((text) => text !== null);
      return cells.map((text) => ({ what: `${title}: ${text}`, ok: own?.has(bare(text)) === true }));
    }),
  );
}

/** The dump names the keys of its forms (单位, 项目名称) in columns of their own, which no page prints. */
const printedLabels = (blocks: readonly Block[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    blocks.flatMap((block) => {
      if (block.kind !== 'table') return [];
      const texts = [...block.head, ...block.body].flat().map((cell) => bare(cell?.text ?? ''));
      return [[bare(block.title), new Set(texts)]];
    }),
  );

/** A form is dumped block by block: 整体绩效目标表/预算情况. */
const titleOf = (title: string): string => title.split('/')[0] ?? '';

/** The characters of the dump's headings and paragraphs that a reader found as a heading or paragraph, in order. */
export function dumpText(dump: Dump, read: SourceDocument): Found {
  const lines = read.blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'paragraph' ? [bare(block.text)] : [],
  );
  let at = 0;
  const wanted = dump.sections
    .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    .filter((t) => bare(t) !== '');
  return tally(
    wanted.map((text) => {
      const index = lines.indexOf(bare(text), at);
      if (index >= 0) at = index + 1;
      return { what: text, ok: index >= 0, weight: bare(text).length };
    }),
  );
}
