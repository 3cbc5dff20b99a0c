import type { Block, Cell, TableBlock } from '../../../shared/document/blocks.ts';
import type { Composition } from '../../../shared/document/compose.ts';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../../../shared/recognise/sourceDocument.ts';

/** A composed report as an importer would hand it over when it had been published: what is printed, nothing else. */
export function printedSource(composition: Composition): SourceDocument {
  const contents = composition.document.blocks.find((b) => b.kind === 'contents');
  return {
    format: 'docx',
    name: 'published.docx',
    blocks: composition.document.blocks.flatMap(sourceBlocks),
    warnings: [],
    furniture: (contents?.entries ?? []).map(({ text }) => ({ kind: 'contents' as const, text, place: {} })),
  };
}

function sourceBlocks(block: Block): SourceBlock[] {
  switch (block.kind) {
    case 'cover':
      return block.lines.map(({ text }) => ({ kind: 'paragraph' as const, text, place: {} }));
    case 'heading':
      return [
        {
          kind: 'heading',
          level: block.level,
          text: block.subtext ? `${block.text} ${block.subtext}` : block.text,
          via: 'style',
          place: {},
        },
      ];
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.runs.map((r) => r.text).join(''), place: {} }];
    case 'table':
      return [sourceTable(block)];
    default:
      return [];
  }
}

function sourceTable(table: TableBlock): SourceTable {
  const rows = [...table.head, ...table.body];
  const unit = /单位[:：]\s*(\S+)/.exec(table.captionRight ?? '')?.[1];
  return {
    kind: 'table',
    rows: rows.length,
    columns: table.widths.length,
    cells: rows.flatMap((row, r) => row.flatMap((cell, c) => (cell ? [sourceCell(cell, r, c)] : []))),
    headRows: table.head.length,
    title: table.title,
    ...(table.number ? { number: table.number } : {}),
    ...(table.captionLeft ? { caption: table.captionLeft } : {}),
    ...(unit ? { unit } : {}),
    notes: table.notes,
    landscape: table.orientation === 'landscape',
    grid: 'exact',
    place: {},
    joined: [],
  };
}

const sourceCell = (cell: Cell, row: number, column: number): SourceCell => ({
  row,
  column,
  rowSpan: cell.rowSpan ?? 1,
  columnSpan: cell.colSpan ?? 1,
  text: cell.text,
});
