import type { DatasetId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { covers, lineKey } from './lineIdentity.ts';

/** How the lines of the files stand to those of the report. */
export type LinePair =
  /** The same line. */
  | { readonly kind: 'pair'; readonly own: Line; readonly file: Line }
  /** The file's line says as one what the report has in several. */
  | { readonly kind: 'group'; readonly owns: readonly Line[]; readonly file: Line }
  | { readonly kind: 'added'; readonly file: Line }
  | { readonly kind: 'gone'; readonly own: Line };

/** Pairs lines by what tells them apart; lines that are alike are paired in their order. Added lines come in file order. */
export function pairLines(dataset: DatasetId, owns: readonly Line[], files: readonly Line[]): LinePair[] {
  const free = new Map<string, Line[]>();
  for (const own of owns) {
    const key = lineKey(dataset, own);
    free.set(key, [...(free.get(key) ?? []), own]);
  }
  const partner = new Map<Line, Line>();
  const taken = new Set<Line>();
  const take = (file: Line, own: Line | undefined): void => {
    if (!own) return;
    partner.set(file, own);
    taken.add(own);
  };
  // a project keeps its code when its name is changed
  if (dataset === 'projects')
    for (const file of files) {
      const code = file.texts?.['code'];
      if (code)
        take(
          file,
          owns.find((own) => !taken.has(own) && own.texts?.['code'] === code),
        );
    }
  for (const file of files) {
    if (partner.has(file)) continue;
    take(
      file,
      free.get(lineKey(dataset, file))?.find((own) => !taken.has(own)),
    );
  }
  const pairs = files.map((file): LinePair => {
    const own = partner.get(file);
    if (own) return { kind: 'pair', own, file };
    const parts = owns.filter((line) => !taken.has(line) && covers(dataset, file, line));
    for (const part of parts) taken.add(part);
    const [only, ...more] = parts;
    if (!only) return { kind: 'added', file };
    // one line alone is the same line, known in more detail
    return more.length ? { kind: 'group', owns: parts, file } : { kind: 'pair', own: only, file };
  });
  return [...pairs, ...owns.filter((own) => !taken.has(own)).map((own): LinePair => ({ kind: 'gone', own }))];
}
