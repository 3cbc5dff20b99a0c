import type { ReaderAnswer, ReaderRequest } from './readerMessages.ts';

/** A process of its own that reads one file. */
export interface ReaderProcess {
  readonly send: (request: ReaderRequest) => void;
  /** Ends it at once, whatever it is doing. */
  readonly stop: () => void;
}

export interface ReaderEvents {
  readonly onAnswer: (answer: ReaderAnswer) => void;
  /** It ended, or did not start. @param words the last of what it wrote to its error stream */
  readonly onEnd: (words: string) => void;
}

/** What a reading process is started with. */
export interface ReaderStart {
  /** The file that it runs: `readerMain`. */
  readonly main: URL;
  /** Most memory for objects. */
  readonly heapMegabytes: number;
}

/** Starts a reading process. Each host has its way. */
export type StartReader = (start: ReaderStart, events: ReaderEvents) => ReaderProcess;
