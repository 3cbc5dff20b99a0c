import type { Block, PrintDocument } from '../../../../shared/document/blocks.ts';

/**
 * A piece of a document on its way to the worker. Copying a report of 400 pages at once would hold the calling thread up for
 * longer than a frame; a piece takes a few milliseconds.
 */
export type DocumentPart =
  | { kind: 'start'; info: PrintDocument['info']; page: PrintDocument['page'] }
  | { kind: 'blocks'; blocks: Block[] }
  /** Further rows of the body of the last table. */
  | { kind: 'rows'; rows: TableRows };

type TableRows = Extract<Block, { kind: 'table' }>['body'];

/** A piece is full at about this many cells or paragraphs. */
const PIECE = 1500;

/** Takes a document apart. */
export function* documentParts(document: PrintDocument): Generator<DocumentPart> {
  yield { kind: 'start', info: document.info, page: document.page };
  let blocks: Block[] = [];
  let size = 0;
  for (const block of document.blocks) {
    const cells = sizeOf(block);
    if (size > 0 && size + cells > PIECE) {
      yield { kind: 'blocks', blocks };
      blocks = [];
      size = 0;
    }
    if (block.kind === 'table' && cells > PIECE) {
      yield { kind: 'blocks', blocks: [{ ...block, body: [] }] };
      const rows = Math.max(1, Math.floor(PIECE / Math.max(block.widths.length, 1)));
      for (let at = 0; at < block.body.length; at += rows)
        yield { kind: 'rows', rows: block.body.slice(at, at + rows) };
    } else {
      blocks.push(block);
      size += cells;
    }
  }
  yield { kind: 'blocks', blocks };
}

function sizeOf(block: Block): number {
  return block.kind === 'table' ? block.body.length * Math.max(block.widths.length, 1) + 10 : 1;
}

/** Puts a document together again from its parts, in order. */
export class DocumentAssembler {
  #document: PrintDocument | undefined;

  add(part: DocumentPart): void {
    if (part.kind === 'start') {
      this.#document = { info: part.info, page: part.page, blocks: [] };
    } else if (part.kind === 'blocks') {
      this.#current().blocks.push(...part.blocks);
    } else {
      const last = this.#current().blocks.at(-1);
      if (last?.kind !== 'table') throw new Error('Rows without a table');
      last.body.push(...part.rows);
    }
  }

  /** The whole document; the assembler is empty afterwards. */
  take(): PrintDocument {
    const document = this.#current();
    this.#document = undefined;
    return document;
  }

  #current(): PrintDocument {
    if (this.#document === undefined) throw new Error('No document was begun');
    return this.#document;
  }
}
