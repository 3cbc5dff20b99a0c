import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { runDesktop } from './runDesktop.ts';

runDesktop(path.dirname(fileURLToPath(import.meta.url))).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  dialog.showErrorBox('明账没有启动', `${message}\n请重新安装明账，或把日志交给维护人员。`);
  app.exit(3);
});
