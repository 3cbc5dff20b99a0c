import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeFileSafely } from '../../platform/files/writeFileSafely.ts';

/** The path of a folder, kept in a small file of its own. */
export interface FolderNote {
  /** undefined when there is none, or it is no absolute path. */
  readonly read: () => string | undefined;
  /** @throws ProblemError */
  readonly write: (folder: string) => Promise<void>;
}

export function createFolderNote(file: string): FolderNote {
  let known: string | undefined;
  let isRead = false;
  return {
    read: () => {
      if (!isRead) known = readNote(file);
      isRead = true;
      return known;
    },
    write: async (folder) => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFileSafely(file, `${folder}\n`);
      known = folder;
      isRead = true;
    },
  };
}

function readNote(file: string): string | undefined {
  try {
    const folder = readFileSync(file, 'utf8').trim();
    return path.isAbsolute(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}
