import path from 'node:path';
import { BrowserWindow, dialog, screen } from 'electron';
import { APP_ADDRESS } from './appAddress.ts';
import { readWindowState, writeWindowState } from './windowState.ts';

/** Everything that keeps the screen apart from the machine. */
export const SAFE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  spellcheck: false,
} as const;

export interface MainWindowParts {
  /** The preload script as one CommonJS file. */
  readonly preload: string;
  readonly stateFile: string;
  readonly onShown: () => void;
}

/** The one window of the program, where it was the last time. */
export function openMainWindow({ preload, stateFile, onShown }: MainWindowParts): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { isMaximized, ...bounds } = readWindowState(stateFile, areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: '明账',
    backgroundColor: '#ffffff',
    webPreferences: { ...SAFE_PREFERENCES, preload },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    onShown();
  });
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    writeWindowState(stateFile, { x, y, width, height, isMaximized: window.isMaximized() });
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayLoseChanges(window)) event.preventDefault();
  });
  void window.loadURL(APP_ADDRESS);
  return window;
}

export const preloadFile = (hostFolder: string): string => path.join(hostFolder, 'preload.cjs');

/** Asks when something that was typed has not reached the disk. */
function mayLoseChanges(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: '明账',
    message: '还有改动没有保存。',
    detail: '等待一会儿，或排除磁盘故障后再关闭；现在关闭会丢失这些改动。',
    buttons: ['不关闭', '丢弃并关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}
