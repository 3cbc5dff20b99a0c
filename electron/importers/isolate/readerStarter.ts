import type { StartReader } from './readerProcess.ts';
import { startNodeReader } from './startNodeReader.ts';

let starter: StartReader = startNodeReader;

/** How reading processes are started from now on: called once by a host that is not Node, before anything is read. */
export function setReaderStarter(start: StartReader): void {
  starter = start;
}

/** The host's way of starting a reading process. */
export const startReader: StartReader = (start, events) => starter(start, events);
