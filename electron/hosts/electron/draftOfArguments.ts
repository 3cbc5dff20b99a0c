import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DRAFT_EXTENSION } from '../../services/drafts/saveDraft.ts';

/** The draft that the program was started with, by a double click (a path, or a file: URL on some desktops); undefined when there is none. */
export function draftOfArguments(args: readonly string[], folder: string): string | undefined {
  const files = args.filter((arg) => !arg.startsWith('-')).map(pathOf);
  const found = files.findLast((file) => path.extname(file).toLowerCase() === DRAFT_EXTENSION);
  return found === undefined ? undefined : path.resolve(folder, found);
}

function pathOf(argument: string): string {
  if (!/^file:/i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // a file of another computer: as it came, so that it is refused by name
    return argument;
  }
}
