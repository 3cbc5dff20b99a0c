import { readFileSync } from 'node:fs';
import { ImportError } from '../../../electron/importers/importError.ts';
import { readFile } from '../../../electron/importers/readFile.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import { sharedPath } from '../../support/sharedFolder.ts';
import type { FuzzFormat } from './formats.ts';
import { mutate } from './mutate.ts';

const originals = new Map<string, Buffer>();

/**
 * Reads one damaged file.
 * @returns `read`, or the code of the refusal
 * @throws whatever is no refusal, and when a document is read that does not hold together
 */
export async function fuzzOne({ file, kind }: FuzzFormat, seed: number): Promise<string> {
  const original = originals.get(file) ?? readFileSync(sharedPath(`reports/${file}`));
  originals.set(file, original);
  try {
    requireSound(await readFile(mutate(original, kind, seed), file));
    return 'read';
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
}

/** Every cell lies in its table, every number is one, every text is text. */
function requireSound({ blocks }: SourceDocument): void {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const { rows, columns } = block;
    for (const { row, column, rowSpan, columnSpan, text, number } of block.cells) {
      const isInside = row >= 0 && column >= 0 && row + rowSpan <= rows && column + columnSpan <= columns;
      if (!isInside || !(rowSpan >= 1) || !(columnSpan >= 1) || typeof text !== 'string')
        throw new Error(`cell ${row}:${column} +${rowSpan}:${columnSpan} of a table of ${rows}:${columns}`);
      if (number !== undefined && !Number.isFinite(number)) throw new Error(`number ${number}`);
    }
  }
}
