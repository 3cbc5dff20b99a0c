import type { ReaderAnswer, ReaderRequest } from './readerMessages.ts';

/** The reading process's way to the one that started it. */
export interface ReaderPort {
  readonly onRequest: (take: (request: ReaderRequest) => void) => void;
  readonly answer: (answer: ReaderAnswer) => void;
}

/** What Electron gives a process of its own kind. */
interface UtilityPort {
  on(event: 'message', take: (event: { data: ReaderRequest }) => void): void;
  postMessage(message: ReaderAnswer, transfer: []): void;
}

/** @throws Error when this process was not started for reading */
export function readerPort(): ReaderPort {
  const { parentPort } = process as { parentPort?: UtilityPort };
  if (parentPort)
    return {
      onRequest: (take) => parentPort.on('message', ({ data }) => take(data)),
      answer: (answer) => parentPort.postMessage(answer, []),
    };
  if (!process.send) throw new Error('readerMain runs in a process that was forked');
  return {
    onRequest: (take) => void process.once('message', take),
    answer: (answer) => void process.send?.(answer),
  };
}
