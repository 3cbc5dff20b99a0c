import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { programFolder } from '../../platform/host/programFolder.ts';
import { LastWords } from './LastWords.ts';
import type { StartReader } from './readerProcess.ts';

/**
 * Starts a reading process of Node: it may read the program's own files, and write nothing, start nothing, load no machine
 * code. It gets no environment, so nothing of it can be found out or set in it.
 */
export const startNodeReader: StartReader = ({ main, heapMegabytes }, { onAnswer, onEnd }) => {
  const child = fork(fileURLToPath(main), [], {
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      '--max-semi-space-size=32',
      '--permission',
      `--allow-fs-read=${programFolder().folder}`,
      // The thread that watches the memory.
      '--allow-worker',
      '--disable-warning=SecurityWarning',
    ],
    env: environment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const words = new LastWords(child.stderr);
  child.on('message', onAnswer);
  child.on('error', (error) => onEnd(error.message));
  // Also the error stream has come to its end.
  child.on('close', () => onEnd(words.text));
  return {
    // A process that has ended already says so by itself.
    send: (request) => void child.send({ ...request }, () => {}),
    stop: () => void child.kill('SIGKILL'),
  };
};

/** Programs of Windows do not start without these. */
function environment(): NodeJS.ProcessEnv {
  const { SystemRoot, windir } = process.env;
  return { ...(SystemRoot !== undefined && { SystemRoot }), ...(windir !== undefined && { windir }) };
}
