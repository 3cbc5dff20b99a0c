import { readFileSync } from 'node:fs';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../../shared/recognise/sourceDocument.ts';
import { sharedPath } from './sharedFolder.ts';

/** A document of these blocks, as an importer would hand it over. */
export function makeDocument(blocks: readonly SourceBlock[], name = 'test.docx'): SourceDocument {
  return { format: 'docx', name, blocks, warnings: [], furniture: [] };
}

/** A table from its rows of texts, without merged cells. */
export function makeTable(
  rows: readonly (readonly string[])[],
  rest: Partial<SourceTable> & { readonly headRows: number },
): SourceTable {
  const cells: SourceCell[] = rows.flatMap((row, r) =>
    row.map((text, c) => ({ row: r, column: c, rowSpan: 1, columnSpan: 1, text })),
  );
  return {
    kind: 'table',
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    cells,
    notes: [],
    landscape: false,
    grid: 'exact',
    place: {},
    joined: [],
    ...rest,
  };
}

interface TruthCell {
  readonly r: number;
  readonly c: number;
  readonly rs: number;
  readonly cs: number;
  readonly t: string | null;
}

interface TruthBlock {
  readonly kind: string;
  readonly text?: string;
  readonly level?: number;
  readonly role?: string;
  readonly nrows: number;
  readonly ncols: number;
  readonly hdr: number;
  readonly cells: readonly TruthCell[];
  readonly title?: string | null;
  readonly dept?: string | null;
  readonly unit?: string | null;
  readonly notes?: readonly string[];
  readonly land?: boolean;
}

/** What a perfect reader would hand over of one of the reference documents. */
export function truthDocument(seed: string): SourceDocument {
  const truth = JSON.parse(readFileSync(sharedPath(`reports/docs/${seed}.truth.json`), 'utf8')) as {
    readonly blocks: readonly TruthBlock[];
  };
  return makeDocument(truth.blocks.flatMap(blockOf), `${seed}.docx`);
}

function blockOf(block: TruthBlock): SourceBlock[] {
  const text = block.text ?? '';
  if (block.kind === 'heading') return [{ kind: 'heading', level: block.level ?? 1, text, via: 'style', place: {} }];
  if (block.kind === 'image') return [{ kind: 'image', alt: '', place: {} }];
  if (block.kind === 'table') return [tableOf(block)];
  const attached = ['pre', 'title', 'unit', 'unitr', 'dept', 'note'].includes(block.role ?? '');
  return block.kind === 'paragraph' && !attached ? [{ kind: 'paragraph', text, place: {} }] : [];
}

function tableOf(block: TruthBlock): SourceTable {
  return {
    ...makeTable([], { headRows: block.hdr, landscape: block.land ?? false, notes: block.notes ?? [] }),
    rows: block.nrows,
    columns: block.ncols,
    cells: block.cells.map(({ r, c, rs, cs, t }) => ({
      row: r,
      column: c,
      rowSpan: rs,
      columnSpan: cs,
      text: t ?? '',
    })),
    ...(block.title ? { title: block.title } : {}),
    ...(block.dept ? { caption: block.dept } : {}),
    ...(block.unit ? { unit: block.unit } : {}),
  };
}
