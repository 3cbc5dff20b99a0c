import path from 'node:path';
import { shell, type BrowserWindow } from 'electron';
import type { Program } from '../../platform/host/programFolder.ts';
import type { UserFolders } from '../../platform/host/userFolders.ts';
import type { HostPorts } from '../../services/hostPorts.ts';
import { nodePorts } from '../nodePorts.ts';
import { desktopLog } from './desktopLog.ts';
import { nativeDialogs } from './nativeDialogs.ts';
import { createPrinter } from './printer.ts';
import { startUtilityReader } from './utilityReader.ts';

/** The outside world of the desktop program: the system's dialogs, printers and file manager. */
export function desktopPorts(
  program: Program,
  folders: UserFolders,
  window: () => BrowserWindow | undefined,
): HostPorts {
  const { data, cache, documents } = folders;
  const log = desktopLog(path.join(data, 'logs', 'mingzhang.log'));
  return {
    ...nodePorts(),
    host: 'electron',
    version: program.version,
    paths: { data, cache, documents, backups: path.join(data, 'backups'), program: program.folder },
    log,
    startReader: startUtilityReader,
    dialogs: nativeDialogs(window),
    print: createPrinter((what, address) => log.warn(what, address)),
    showFile: async (file) => shell.showItemInFolder(file),
  };
}
