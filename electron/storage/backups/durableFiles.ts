import { closeSync, copyFileSync, constants, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Makes the content of a file, or the names in a folder, durable. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives the file another name, durably; an existing file of that name is replaced in one step. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(path.dirname(to));
}

/** Copies a file so that the copy is either complete and on the disk, or not there. Replaces an existing one. */
export function copyDurably(from: string, to: string): void {
  const draft = `${to}.part`;
  try {
    copyFileSync(from, draft, constants.COPYFILE_FICLONE);
    syncFile(draft);
    renameDurably(draft, to);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Windows cannot open folders and some network drives cannot flush them; the names are then as durable as they get. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    return;
  }
}
