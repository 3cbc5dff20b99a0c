import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { CLI_COMMANDS } from '../cli/commands/index.ts';
import { runCli } from '../cli/runCli.ts';
import { commandOfArguments } from './commandOfArguments.ts';
import { runDesktop } from './runDesktop.ts';

// The first argument of an unpacked start is this file.
const command = commandOfArguments(process.argv.slice(app.isPackaged ? 1 : 2), CLI_COMMANDS);

if (command !== undefined) {
  app.exit(
    await runCli(CLI_COMMANDS, command, {
      out: (text) => void process.stdout.write(text),
      err: (line) => void process.stderr.write(`${line}\n`),
    }),
  );
} else {
  runDesktop(path.dirname(fileURLToPath(import.meta.url))).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n`);
    dialog.showErrorBox('明账没有启动', `${message}\n请重新安装明账，或把日志交给维护人员。`);
    app.exit(3);
  });
}
