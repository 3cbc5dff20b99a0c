import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { programFolder } from '../../platform/host/programFolder.ts';
import { userFolders } from '../../platform/host/userFolders.ts';
import { createServices, type Services } from '../../services/createServices.ts';
import { desktopPorts } from './desktopPorts.ts';
import { draftOfArguments } from './draftOfArguments.ts';
import { followShortcuts } from './followShortcuts.ts';
import { lockDown } from './lockDown.ts';
import { openMainWindow } from './mainWindow.ts';
import { setMenu } from './menu.ts';
import { serveContract } from './serveContract.ts';
import { declareScheme, serveScreen } from './serveScreen.ts';

/** `npm start` waits for this line. */
const READY_LINE = 'mingzhang: window shown';

/**
 * The desktop program: one instance, one window, the services behind it.
 * @param hostFolder where the preload script lies
 */
export async function runDesktop(hostFolder: string): Promise<void> {
  const program = programFolder();
  const folders = userFolders();
  // The browser engine's own files stay apart from the reports.
  app.setPath('userData', path.join(folders.data, 'desktop'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  declareScheme();
  let window: BrowserWindow | undefined;
  const ports = desktopPorts(program, folders, () => window);
  const waiting = filesToOpen();
  await app.whenReady();
  lockDown((what, address) => ports.log.warn(what, address));
  serveScreen(path.join(program.folder, 'dist', 'renderer'));
  const services = await createServices(ports);
  const open = (file: string): void => void openFile(services, file, window);
  serveContract(services, () => waiting.startOpening(open));
  setMenu(services.chooseAction);
  followShortcuts(services, (own) => setMenu(services.chooseAction, own));
  closeWith(services);
  window = openMainWindow({
    preload: path.join(hostFolder, 'preload.cjs'),
    stateFile: path.join(folders.data, 'window.json'),
    onShown: () => void process.stdout.write(`${READY_LINE}\n`),
  });
  window.once('closed', () => {
    window = undefined;
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    ports.log.error('the screen ended', { reason });
    if (reason !== 'clean-exit') window?.webContents.reload();
  });
  app.on('second-instance', (_event, args, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    const draft = draftOfArguments(args.slice(1), folder);
    if (draft !== undefined) waiting.add(draft);
  });
}

interface WaitingFiles {
  readonly add: (file: string) => void;
  readonly startOpening: (open: (file: string) => void) => void;
}

/** Files that were double-clicked, kept until a window can show them. */
function filesToOpen(): WaitingFiles {
  const first = draftOfArguments(process.argv.slice(1), process.cwd());
  const files = first === undefined ? [] : [first];
  let opener: ((file: string) => void) | undefined;
  const add = (file: string): void => {
    if (opener) opener(file);
    else files.push(file);
  };
  // macOS tells of a double click in this way, also before the program is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    add(file);
  });
  return {
    add,
    startOpening: (open) => {
      opener = open;
      for (const file of files.splice(0)) open(file);
    },
  };
}

async function openFile(services: Services, file: string, window: BrowserWindow | undefined): Promise<void> {
  try {
    await services.openFile(file);
  } catch (error) {
    const message = error instanceof ProblemError ? error.message : `“${file}”无法打开。请把日志交给维护人员。`;
    const box = { type: 'error' as const, title: '明账', message };
    await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
  }
}

/** The program ends with its window, after the database is closed. */
function closeWith(services: Services): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    services.close().finally(() => app.quit());
  });
}
