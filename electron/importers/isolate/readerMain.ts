import { Worker } from 'node:worker_threads';
import { ImportError } from '../importError.ts';
import { readFile } from '../readFile.ts';
import { closeNetwork } from './closeNetwork.ts';
import { documentPieces } from './documentPieces.ts';
import type { ReaderRequest } from './readerMessages.ts';
import { readerPort } from './readerPort.ts';

/** Runs in a process of its own: takes the bytes of one file, answers with its blocks. */
const MEMORY_WATCH = new URL(
  import.meta.url.endsWith('.ts') ? './memoryWatch.ts' : './memoryWatch.js',
  import.meta.url,
);

const port = readerPort();
closeNetwork();
// pdf.js reads ahead of itself and leaves what fails there; where it is needed it fails again, and that counts.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => fail(new ImportError('CORRUPT')));
port.onRequest((request) => void handle(request));

async function handle({ name, bytes, residentBytes }: ReaderRequest): Promise<void> {
  const watch = new Worker(MEMORY_WATCH, { workerData: residentBytes });
  watch.unref();
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const document = await readFile(buffer, name, (done, total) => port.answer({ kind: 'progress', done, total }));
    for (const piece of documentPieces(document)) port.answer(piece);
  } catch (error) {
    fail(error instanceof ImportError ? error : new ImportError('CORRUPT'));
  }
}

function fail({ code, message }: ImportError): void {
  port.answer({ kind: 'failure', code, message });
}
