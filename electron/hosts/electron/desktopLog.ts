import log from 'electron-log/node';
import type { Log } from '../../services/hostPorts.ts';

/** The program's log file, which rotates by itself; nothing goes to the screen. */
export function desktopLog(file: string): Log {
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = 2 * 1024 * 1024;
  log.transports.file.level = 'info';
  log.transports.console.level = false;
  const plain = (details: unknown): unknown[] => (details === undefined ? [] : [details]);
  return {
    info: (message, details) => log.info(message, ...plain(details)),
    warn: (message, details) => log.warn(message, ...plain(details)),
    error: (message, details) => log.error(message, ...plain(details)),
  };
}
