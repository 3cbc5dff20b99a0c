import type { HeaderLayout } from '../model/headerLayout.ts';
import type { Pos } from '../model/position.ts';
import type { Extent } from '../model/selection.ts';
import type { Span, SpanMap } from '../model/spans.ts';
import { NO_SPANS, spanMap } from '../model/spans.ts';
import type { CellKind, CellModel, CellRef, GridRow, LeafColumn } from '../types.ts';

/** What is on the screen, by place: the rows in order of view, their cells, merged cells and names of places. */
export interface GridView extends Extent {
  header: HeaderLayout;
  leaves: readonly LeafColumn[];
  rows: readonly GridRow[];
  pinned: readonly GridRow[];
  spans: SpanMap;
  rowAt: (r: number) => GridRow | undefined;
  cell: (pos: Pos) => CellModel;
  /** Why the cell can't be edited, or null when it can. */
  readOnlyOf: (pos: Pos) => { reason: string; jump?: boolean | undefined } | null;
  refAt: (pos: Pos) => CellRef | null;
  posOf: (ref: CellRef) => Pos | null;
  /** In words, for messages: 第 5 行（行政运行）「基本支出 / 人员经费」. */
  placeOf: (ref: CellRef) => string;
  /** The first text of a row (or code, for want of one), which names it; empty when it has none. */
  rowName: (r: number) => string;
}

export interface GridViewInput {
  header: HeaderLayout;
  rows: readonly GridRow[];
  pinned: readonly GridRow[];
  getCell: (rowId: string, colId: string) => CellModel;
  /** Merged cells are looked for (all cells are asked once). */
  merged: boolean;
}

const NAMING_KINDS: readonly (readonly CellKind[])[] = [
  ['text', 'multiline'],
  ['code', 'select', 'readonly'],
];
const NO_CELL: CellModel = { text: '', edit: '' };
const NO_ROW = { reason: '这里还没有行，请先插入一行。' };
const READ_ONLY_COLUMN = { reason: '这一列由系统得出，不能直接修改。' };

export function createGridView(input: GridViewInput): GridView {
  const { header, rows, pinned, getCell } = input;
  const { leaves } = header;
  const rowAt = (r: number): GridRow | undefined => (r < 0 ? pinned[pinned.length + r] : rows[r]);
  const cell = (pos: Pos): CellModel => {
    const row = rowAt(pos.r);
    const leaf = leaves[pos.c];
    return row && leaf ? getCell(row.id, leaf.id) : NO_CELL;
  };
  const rowIndex = lazyIndex(rows);
  const posOf = (ref: CellRef): Pos | null => {
    const c = leaves.findIndex((leaf) => leaf.id === ref.colId);
    const r = rowIndex(ref.rowId) ?? pinnedIndex(pinned, ref.rowId);
    return c < 0 || r === null ? null : { r, c };
  };
  const rowName = (r: number): string => nameOfRow(leaves, (c) => cell({ r, c }).text);
  return {
    header,
    leaves,
    rows,
    pinned,
    pinnedCount: pinned.length,
    rowCount: rows.length,
    colCount: leaves.length,
    spans: input.merged ? collectSpans(rows.length, leaves.length, cell) : NO_SPANS,
    rowAt,
    cell,
    readOnlyOf: (pos) => {
      if (!rowAt(pos.r)) return NO_ROW;
      return cell(pos).readOnly ?? (leaves[pos.c]?.kind === 'readonly' ? READ_ONLY_COLUMN : null);
    },
    refAt: (pos) => {
      const row = rowAt(pos.r);
      const leaf = leaves[pos.c];
      return row && leaf ? { rowId: row.id, colId: leaf.id } : null;
    },
    posOf,
    placeOf: (ref) => {
      const pos = posOf(ref);
      return pos ? placeName(pos, rowName(pos.r), header.paths[pos.c] ?? '') : '已不在表中的单元格';
    },
    rowName,
  };
}

/** The map is only built when a row is looked up by its id. */
function lazyIndex(rows: readonly GridRow[]): (id: string) => number | null {
  let map: Map<string, number> | null = null;
  return (id) => {
    map ??= new Map(rows.map((row, index) => [row.id, index]));
    return map.get(id) ?? null;
  };
}

function pinnedIndex(pinned: readonly GridRow[], id: string): number | null {
  const index = pinned.findIndex((row) => row.id === id);
  return index < 0 ? null : index - pinned.length;
}

function collectSpans(rowCount: number, colCount: number, cell: (pos: Pos) => CellModel): SpanMap {
  const spans: Span[] = [];
  for (let r = 0; r < rowCount; r++) {
    for (let c = 0; c < colCount; c++) {
      const { rowSpan = 1, colSpan = 1 } = cell({ r, c });
      if (rowSpan > 1 || colSpan > 1) spans.push({ r, c, rows: rowSpan, cols: colSpan });
    }
  }
  return spanMap(spans, rowCount, colCount);
}

function nameOfRow(leaves: readonly LeafColumn[], textAt: (c: number) => string): string {
  // A name says more than a code.
  for (const kinds of NAMING_KINDS) {
    const named = leaves.findIndex((leaf, c) => kinds.includes(leaf.kind) && textAt(c) !== '');
    if (named >= 0) return textAt(named).replaceAll('\n', ' ').trim().slice(0, 20);
  }
  return '';
}

function placeName(pos: Pos, rowName: string, column: string): string {
  const row = pos.r < 0 ? '固定行' : `第 ${pos.r + 1} 行`;
  return `${row}${rowName ? `（${rowName}）` : ''}「${column}」`;
}
