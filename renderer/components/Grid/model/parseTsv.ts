/**
 * Reads tab-separated text as spreadsheets put it on the clipboard. A cell in double quotes may hold tabs, line ends
 * and doubled quotes; a quote that is not closed right before a tab, a line end or the end is an ordinary character.
 * The line end after the last row makes no row of its own. All rows are padded to the same width.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = readQuoted(text, at) ?? readPlain(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at >= text.length) break;
  }
  return padRows(rows);
}

interface ReadCell {
  value: string;
  end: number;
}

function readPlain(text: string, from: number): ReadCell {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function readQuoted(text: string, from: number): ReadCell | null {
  if (text[from] !== '"') return null;
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    const closes = end >= text.length || text[end] === '\t' || text[end] === '\n' || text[end] === '\r';
    if (!closes) return null;
    const value = text
      .slice(from + 1, quote)
      .replaceAll('""', '"')
      .replace(/\r\n?/g, '\n');
    return { value, end };
  }
}

/** Pads with empty cells so that every row is as wide as the widest. */
export function padRows(rows: string[][]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const row of rows) while (row.length < width) row.push('');
  return rows;
}
