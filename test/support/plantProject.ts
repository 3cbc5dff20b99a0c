import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));

const CONFIGS = [
  'package.json',
  'tsconfig.json',
  '.oxlintrc.json',
  '.prettierrc.json',
  '.prettierignore',
  'build/tsconfig.base.json',
  ...['shared', 'electron', 'renderer', 'build', 'test'].map((folder) => `${folder}/tsconfig.json`),
];

export interface PlantedProject {
  readonly folder: string;
  /** Writes a source file, given by its path from the top of the project. */
  readonly plant: (file: string, text: string) => void;
  readonly remove: () => void;
}

/** A project in a temporary folder with this project's own configuration and packages, and no source. */
export function plantProject(): PlantedProject {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-'));
  const place = (file: string): string => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    return target;
  };
  for (const file of CONFIGS) copyFileSync(path.join(top, file), place(file));
  symlinkSync(path.join(top, 'node_modules'), place('node_modules'), 'junction');
  return {
    folder,
    plant: (file, text) => writeFileSync(place(file), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
