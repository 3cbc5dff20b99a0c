import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Dialogs } from '../../services/hostPorts.ts';

/** The system's file dialogs, over the program's window. */
export function nativeDialogs(window: () => BrowserWindow | undefined): Dialogs {
  return {
    chooseDraft: async (folder) => {
      const options = {
        title: '打开草稿',
        defaultPath: folder,
        filters: [{ name: '明账草稿', extensions: ['mz'] }],
        properties: ['openFile' as const],
      };
      const over = window();
      const { canceled, filePaths } = await (over
        ? dialog.showOpenDialog(over, options)
        : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseSave: async ({ title, folder, name, extension, kind }) => {
      const options = {
        title,
        defaultPath: path.join(folder, name),
        filters: [{ name: kind, extensions: [extension.slice(1)] }],
        properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
      };
      const over = window();
      const { canceled, filePath } = await (over
        ? dialog.showSaveDialog(over, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
