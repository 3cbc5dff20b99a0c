import path from 'node:path';
import { DRAFT_EXTENSION } from '../../services/drafts/saveDraft.ts';

/** The draft that the program was started with, by a double click; undefined when there is none. */
export function draftOfArguments(args: readonly string[], folder: string): string | undefined {
  const found = args.findLast((arg) => !arg.startsWith('-') && path.extname(arg).toLowerCase() === DRAFT_EXTENSION);
  return found === undefined ? undefined : path.resolve(folder, found);
}
