import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceFurniture,
} from '../../../shared/recognise/sourceDocument.ts';
import { packCells, unpackCells } from './packedCells.ts';
import type { ReaderAnswer } from './readerMessages.ts';

/** Cells or blocks in one message: some ten kilobytes. */
const PIECE = 500;

/** A document as messages, the last of them `end`. */
export function* documentPieces({ blocks, furniture, ...document }: SourceDocument): Generator<ReaderAnswer> {
  let ready: SourceBlock[] = [];
  let weight = 0;
  for (const block of blocks) {
    const isLarge = block.kind === 'table' && block.cells.length > PIECE;
    if (isLarge || weight >= PIECE) {
      yield { kind: 'blocks', blocks: ready };
      ready = [];
      weight = 0;
    }
    if (isLarge) for (const cells of slices(block.cells)) yield { kind: 'cells', cells: packCells(cells) };
    ready.push(isLarge ? { ...block, cells: [] } : block);
    weight += block.kind === 'table' && !isLarge ? block.cells.length : 1;
  }
  yield { kind: 'blocks', blocks: ready };
  for (const part of slices(furniture)) yield { kind: 'furniture', furniture: part };
  yield { kind: 'end', document };
}

function* slices<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += PIECE) yield items.slice(at, at + PIECE);
}

/** Puts the pieces of a document together again. */
export class DocumentAssembler {
  readonly #blocks: SourceBlock[] = [];
  readonly #furniture: SourceFurniture[] = [];
  #cells: SourceCell[] = [];

  /** The document when the last piece has come. */
  add(piece: ReaderAnswer): SourceDocument | undefined {
    if (piece.kind === 'cells') for (const cell of unpackCells(piece.cells)) this.#cells.push(cell);
    else if (piece.kind === 'blocks') for (const block of piece.blocks) this.#addBlock(block);
    else if (piece.kind === 'furniture') this.#furniture.push(...piece.furniture);
    else if (piece.kind === 'end') return { ...piece.document, blocks: this.#blocks, furniture: this.#furniture };
    return undefined;
  }

  #addBlock(block: SourceBlock): void {
    this.#blocks.push(block.kind === 'table' && this.#cells.length > 0 ? { ...block, cells: this.#cells } : block);
    this.#cells = [];
  }
}
