import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { HostPorts } from '../../services/hostPorts.ts';

const KEPT = 4096;

/** Starts a process that reads one foreign file: Electron cannot be started as Node here, it has processes of its own kind. */
export const startUtilityReader: NonNullable<HostPorts['startReader']> = (
  { main, heapMegabytes },
  { onAnswer, onEnd },
) => {
  const child = utilityProcess.fork(fileURLToPath(main), [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=32'],
    env: {},
    serviceName: 'mingzhang-reader',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-KEPT);
  });
  child.on('message', onAnswer);
  child.on('exit', () => onEnd(words));
  return {
    send: (request) => child.postMessage(request, []),
    stop: () => void child.kill(),
  };
};
