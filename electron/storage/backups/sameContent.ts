import { closeSync, openSync, readSync, statSync } from 'node:fs';

const CHUNK = 1 << 20;
/** Counters in the first page that SQLite moves with every copy: change counter, version-valid-for, library version. */
const COUNTERS: readonly (readonly [number, number])[] = [
  [24, 28],
  [92, 100],
];

function readChunk(handle: number, buffer: Buffer, position: number): Buffer {
  const chunk = buffer.subarray(0, readSync(handle, buffer, 0, CHUNK, position));
  if (position === 0)
    for (const [from, to] of COUNTERS) chunk.fill(0, Math.min(from, chunk.length), Math.min(to, chunk.length));
  return chunk;
}

/** Do two database files hold the same pages? */
export function sameContent(a: string, b: string): boolean {
  const size = statSync(a).size;
  if (statSync(b).size !== size) return false;
  const handles = [openSync(a, 'r'), openSync(b, 'r')] as const;
  const buffers = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)] as const;
  try {
    for (let position = 0; position < size; position += CHUNK) {
      if (!readChunk(handles[0], buffers[0], position).equals(readChunk(handles[1], buffers[1], position)))
        return false;
    }
    return true;
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}
