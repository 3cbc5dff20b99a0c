import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileLog } from '../../platform/host/fileLog.ts';
import type { Program } from '../../platform/host/programFolder.ts';
import type { UserFolders } from '../../platform/host/userFolders.ts';
import type { HostPorts } from '../../services/hostPorts.ts';
import { nodePorts } from '../nodePorts.ts';

/** The outside world of the browser host: the page asks for files and prints. */
export function browserPorts(program: Program, folders: UserFolders): HostPorts {
  const { data, cache, documents } = folders;
  return {
    ...nodePorts(),
    host: 'browser',
    version: program.version,
    paths: { data, cache, documents, backups: path.join(data, 'backups'), program: program.folder },
    log: fileLog(path.join(data, 'logs', 'mingzhang.log'), Date.now),
    dialogs: null,
    print: null,
    showFile: async (file) => openFolder(path.dirname(file)),
  };
}

function openFolder(folder: string): void {
  const program = { win32: 'explorer', darwin: 'open' }[process.platform as string] ?? 'xdg-open';
  const child = spawn(program, [folder], { detached: true, stdio: 'ignore' });
  child.once('error', () => undefined);
  child.unref();
}
