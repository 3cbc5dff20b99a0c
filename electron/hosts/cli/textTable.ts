const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns of a terminal that a text takes: Chinese characters take two. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);

/** A table for a terminal. `right`: columns that are set to the right, from 0. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string {
  const all = [head, ...rows];
  const widths = head.map((_, c) => Math.max(...all.map((row) => widthOf(row[c] ?? ''))));
  const cell = (text: string, c: number): string => {
    const room = ' '.repeat(widths[c]! - widthOf(text));
    return right.includes(c) ? room + text : text + room;
  };
  const line = (row: readonly string[]): string =>
    head
      .map((_, c) => cell(row[c] ?? '', c))
      .join('  ')
      .trimEnd();
  const rule = '-'.repeat(widths.reduce((sum, w) => sum + w + 2, -2));
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}
