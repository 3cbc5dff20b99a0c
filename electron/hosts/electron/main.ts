import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { setHostReader } from '../../services/import/hostReader.ts';
import { CLI_COMMANDS } from '../cli/commands/index.ts';
import { runCli } from '../cli/runCli.ts';
import { commandOfArguments } from './commandOfArguments.ts';
import { runDesktop } from './runDesktop.ts';
import { startUtilityReader } from './utilityReader.ts';

// The first argument of an unpacked start is this file.
const command = commandOfArguments(process.argv.slice(app.isPackaged ? 1 : 2), CLI_COMMANDS);

if (command !== undefined) {
  void runCommand(command);
} else {
  runDesktop(path.dirname(fileURLToPath(import.meta.url))).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n`);
    dialog.showErrorBox('明账没有启动', `${message}\n请重新安装明账，或把日志交给维护人员。`);
    app.exit(3);
  });
}

/** The ready event waits for this file: nothing here may wait for it while the file is being loaded. */
async function runCommand(words: readonly string[]): Promise<void> {
  // foreign files are read in processes of Electron's own kind, which need it to be ready
  setHostReader(startUtilityReader);
  await app.whenReady();
  const code = await runCli(CLI_COMMANDS, words, {
    out: (text) => void process.stdout.write(text),
    err: (line) => void process.stderr.write(`${line}\n`),
  });
  app.exit(code);
}
