import type { Readable } from 'node:stream';

const KEPT = 4096;

/** Keeps the end of what a process writes to a stream. */
export class LastWords {
  #text = '';

  constructor(stream: Readable | null) {
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      this.#text = (this.#text + chunk).slice(-KEPT);
    });
    // A stream that breaks with its process has nothing more to say.
    stream?.on('error', () => {});
  }

  get text(): string {
    return this.#text;
  }
}
