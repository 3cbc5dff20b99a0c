import type { Line } from '../../../shared/budget/lines.ts';
import { editorCell, type CellSource } from './editorCell.ts';
import type { EditorColumn } from './editorColumns.ts';
import { fittedWidth } from './fittedWidth.ts';
import { textWidth } from './textWidth.ts';

/** Enough to know how long the names of a table are. */
const READ_LINES = 300;

/**
 * Gives the widths, by column id, in which the texts of the first lines are read whole. An edit makes its line anew, so each
 * line is read once: asked again after an edit, only what was edited is read.
 */
export function widthReader(
  source: CellSource,
  columns: readonly EditorColumn[],
): (lines: readonly Line[]) => Readonly<Record<string, number>> {
  const known = new WeakMap<Line, readonly number[]>();
  const widthsOf = (line: Line): readonly number[] => {
    const hit = known.get(line);
    if (hit) return hit;
    const made = columns.map((column) => textWidth(editorCell(source, line, column).text));
    known.set(line, made);
    return made;
  };
  return (lines) => {
    const read = lines.slice(0, READ_LINES).map(widthsOf);
    return Object.fromEntries(
      columns.map(({ id, width, kind }, i) => {
        const longest = read.reduce((most, widths) => Math.max(most, widths[i]!), 0);
        return [id, fittedWidth(longest, width, kind === 'select')];
      }),
    );
  };
}
