import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session, type WebContents } from 'electron';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { lockSession, type RefusalLog } from './lockDown.ts';
import { SAFE_PREFERENCES } from './mainWindow.ts';

/**
 * Prints PDFs through the system's print dialog, in a window that shows nothing else: no preload script, no contract, a
 * session of its own.
 */
export function createPrinter(log: RefusalLog): (pdf: Uint8Array, title: string) => Promise<void> {
  return async (pdf, title) => {
    const paper = session.fromPartition('paper');
    lockSession(paper, log);
    const file = path.join(os.tmpdir(), `mingzhang-${crypto.randomUUID()}.pdf`);
    await writeFile(file, pdf, { mode: 0o600 });
    // Shown, because the PDF viewer draws, and so prints, only what is visible.
    const webPreferences = { ...SAFE_PREFERENCES, plugins: true, session: paper };
    const window = new BrowserWindow({ title, width: 900, height: 1000, webPreferences });
    try {
      await window.loadURL(pathToFileURL(file).href);
      await print(window.webContents);
    } finally {
      if (!window.isDestroyed()) window.destroy();
      await rm(file, { force: true });
    }
  };
}

/** @throws ProblemError when it was not printed, unless the person changed their mind */
function print(page: WebContents): Promise<void> {
  return new Promise((resolve, reject) => {
    page.print({}, (isPrinted, reason) => {
      if (isPrinted || /cancel/i.test(reason)) resolve();
      else {
        const message = `打印没有完成（${reason}）。请检查打印机后重试，或先导出 PDF 再打印。`;
        reject(new ProblemError('fileFailed', message));
      }
    });
  });
}
