import type { SourceBlock, SourceDocument, SourceFurniture } from '../../../shared/recognise/sourceDocument.ts';
import type { ImportErrorCode } from '../importError.ts';
import type { PackedCells } from './packedCells.ts';

/** What the reading process is asked: one file, once. */
export interface ReaderRequest {
  /** For messages; nothing is opened by it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of memory in use, beyond which the process ends itself. */
  readonly residentBytes: number;
}

/** What the reading process says. A document comes in pieces, so that taking it never holds the receiver up. */
export type ReaderAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** First cells of the next block, a large table. */
  | { readonly kind: 'cells'; readonly cells: PackedCells }
  | { readonly kind: 'blocks'; readonly blocks: readonly SourceBlock[] }
  | { readonly kind: 'furniture'; readonly furniture: readonly SourceFurniture[] }
  | { readonly kind: 'end'; readonly document: Omit<SourceDocument, 'blocks' | 'furniture'> }
  | { readonly kind: 'failure'; readonly code: ImportErrorCode; readonly message: string };

/** Written to the error stream by a process that ends itself because it used too much memory. */
export const MEMORY_MARK = 'mingzhang-reader: memory limit';
