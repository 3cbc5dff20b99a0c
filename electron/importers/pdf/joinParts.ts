import type { RawBlock, RawTable } from '../raw/rawBlock.ts';
import { appendPart } from './appendPart.ts';
import type { PageTable } from './pageTable.ts';
import type { FlowItem } from './readingFlow.ts';

type Part = Extract<FlowItem, { kind: 'part' }>;

/** How far above a table its title and caption are looked for, in blocks. */
const TITLE_REACH = 4;

/** Joins the parts of tables that go on over pages; titles repeated between the parts go with them. */
export function joinParts(flow: readonly FlowItem[]): RawBlock[] {
  const joined: FlowItem[] = [];
  let last = -1;
  for (const item of flow) {
    if (item.kind === 'part') {
      const before = joined[last];
      if (before?.kind === 'part' && goesOn(joined, last, before, item)) {
        joined.length = last + 1;
        continue;
      }
      last = joined.length;
    }
    joined.push(item);
  }
  return joined.map((item) => (item.kind === 'part' ? toRawTable(item.table) : item));
}

/** Appends `part` to the table before it where it is its next page; says whether it did. */
function goesOn(flow: readonly FlowItem[], index: number, before: Part, part: Part): boolean {
  if (part.table.page !== before.table.page + 1) return false;
  const between = flow.slice(index + 1);
  const texts = between.flatMap((item) => (item.kind === 'paragraph' ? [item.text.trim()] : []));
  if (texts.length < between.length) return false;
  const above = flow
    .slice(Math.max(0, index - TITLE_REACH), index)
    .flatMap((item) => (item.kind === 'paragraph' ? [squeeze(item.text)] : []));
  const isRepeated = texts.every((text) => above.includes(squeeze(text)) || (/续/.test(text) && text.length < 60));
  if (!isRepeated) return false;
  return appendPart(before.table, part.table, texts.length > 0);
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');

function toRawTable(table: PageTable): RawTable {
  return {
    kind: 'table',
    rows: table.rows,
    columns: table.columns,
    cells: [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column),
    headRows: table.headRows,
    landscape: table.landscape,
    grid: table.grid,
    place: { page: table.firstPage },
    joined: table.joined.map((page) => ({ page })),
  };
}
