import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** A browser of the machine that can show a page as a window of its own. */
export interface FoundBrowser {
  readonly name: string;
  readonly program: string;
}

export interface MachineFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (file: string) => boolean;
}

const WINDOWS: readonly [string, string][] = [
  ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
];
const MAC: readonly [string, string][] = [
  ['Microsoft Edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['Google Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
];
const LINUX: readonly [string, string][] = [
  ['Microsoft Edge', 'microsoft-edge'],
  ['Microsoft Edge', 'microsoft-edge-stable'],
  ['Google Chrome', 'google-chrome'],
  ['Google Chrome', 'google-chrome-stable'],
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
];

/** The browsers of the Chromium family that this machine has, the preferred one first. */
export function findBrowsers(machine: MachineFacts = thisMachine()): FoundBrowser[] {
  return candidates(machine.platform, machine.env)
    .filter(({ program }) => machine.isProgram(program))
    .filter((one, i, all) => all.findIndex((other) => other.program === one.program) === i);
}

function candidates(platform: NodeJS.Platform, env: MachineFacts['env']): FoundBrowser[] {
  if (platform === 'darwin') return MAC.map(([name, program]) => ({ name, program }));
  if (platform === 'win32') {
    const folders = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter((f) => f !== undefined);
    return WINDOWS.flatMap(([name, file]) =>
      folders.map((folder) => ({ name, program: path.win32.join(folder, file) })),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return LINUX.flatMap(([name, file]) => folders.map((folder) => ({ name, program: path.posix.join(folder, file) })));
}

const thisMachine = (): MachineFacts => ({ platform: process.platform, env: process.env, isProgram });

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
