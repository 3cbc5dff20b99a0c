import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import { ImportError, isImportErrorCode } from '../importError.ts';
import type { ReadProgress } from '../readProgress.ts';
import { DocumentAssembler } from './documentPieces.ts';
import { READER_MAIN } from './readerMainFile.ts';
import { MEMORY_MARK } from './readerMessages.ts';
import type { ReaderAnswer } from './readerMessages.ts';
import type { ReaderProcess, StartReader } from './readerProcess.ts';
import { startReader } from './readerStarter.ts';

const MB = 1024 * 1024;

/** What reading one file may take. A report takes 1 s and 260 MB. */
export const READER_LIMITS = { milliseconds: 60_000, heapMegabytes: 512, residentBytes: 900 * MB } as const;

export interface IsolatedOptions {
  /** Ends the process at once. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ReadProgress | undefined;
  readonly limits?: Partial<Record<keyof typeof READER_LIMITS, number>>;
  readonly start?: StartReader;
}

/** How the engine says that there is no memory left. */
const NO_MEMORY = /out of memory|Allocation failed|allocation failure/i;

/**
 * Reads a foreign file in a process of its own, which is ended when it takes too long or too much memory: whatever the file
 * does there, this process goes on and is never held up.
 * @throws ImportError (Chinese), also when the process breaks, is cancelled or reaches a limit
 */
export function readIsolated(bytes: Uint8Array, name: string, options: IsolatedOptions = {}): Promise<SourceDocument> {
  const { signal, onProgress, start = startReader } = options;
  const limits = { ...READER_LIMITS, ...options.limits };
  return new Promise((resolve, reject) => {
    const assembler = new DocumentAssembler();
    let reader: ReaderProcess | undefined;
    const settle = (settled: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      reader?.stop();
      settled();
    };
    const fail = (error: ImportError): void => settle(() => reject(error));
    const cancel = (): void => fail(new ImportError('CANCELLED'));
    const timer = setTimeout(() => fail(new ImportError('TIMEOUT')), limits.milliseconds);
    const onAnswer = (answer: ReaderAnswer): void => {
      if (answer.kind === 'progress') onProgress?.(answer.done, answer.total);
      else if (answer.kind === 'failure') fail(toImportError(answer));
      else {
        const document = assembler.add(answer);
        if (document) settle(() => resolve(document));
      }
    };
    if (signal?.aborted) {
      cancel();
      return;
    }
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      reader = start(
        { main: READER_MAIN, heapMegabytes: limits.heapMegabytes },
        { onAnswer, onEnd: (words) => fail(brokenBy(words)) },
      );
      reader.send({ name, bytes, residentBytes: limits.residentBytes });
    } catch (error) {
      fail(brokenBy(error instanceof Error ? error.message : String(error)));
    }
  });
}

/** The sentence is made in the other process; errors do not survive the way as what they were. */
function toImportError({ code, message }: Extract<ReaderAnswer, { kind: 'failure' }>): ImportError {
  return ImportError.restored(isImportErrorCode(code) ? code : 'CRASH', message);
}

function brokenBy(words: string): ImportError {
  return new ImportError(words.includes(MEMORY_MARK) || NO_MEMORY.test(words) ? 'MEMORY' : 'CRASH');
}
