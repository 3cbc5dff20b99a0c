import type { SourceBlock, SourceDocument } from './sourceDocument.ts';
import { plain } from './tables/plain.ts';

const DIGITS = '〇一二三四五六七八九';

/**
 * The budget year: as titles of tables, headings and the first lines name it (2024年…预算); else as the names of sheets
 * and of the file do; else the later year of column heads; else the one named most often, in the text or by deadlines.
 */
export function reportYear(documents: readonly SourceDocument[]): number | undefined {
  const blocks = documents.flatMap((d) => d.blocks);
  const texts = blocks.map((block) => inDigits(plain(textOf(block))));
  const titles = texts.filter((_, i) => i < 10 || blocks[i]!.kind === 'table' || blocks[i]!.kind === 'heading');
  const names = [...documents.map((d) => d.name), ...blocks.map((b) => b.place.sheet ?? '')].map((n) =>
    inDigits(plain(n)),
  );
  const tables = blocks.filter((block) => block.kind === 'table');
  const heads = tables.flatMap((t) =>
    t.cells.filter((cell) => cell.row < Math.max(t.headRows, 1)).map((c) => plain(c.text)),
  );
  const cells = tables.flatMap((t) => t.cells.map((cell) => plain(cell.text)));
  return (
    mostNamed(titles, /(20\d\d)年.{0,30}(?:预算|表)/g) ??
    mostNamed(titles, /预算年度:?(20\d\d)/g) ??
    mostNamed(names, /(?<!\d)(20\d\d)(?:年|(?!\d))/g) ??
    latest(heads, /(20\d\d)年.{0,6}(?:预算|安排|金额|合计)/) ??
    mostNamed(texts, /(20\d\d)年/g) ??
    mostNamed(cells, /^(20\d\d)(?:年|[-./])\d{1,2}/g)
  );
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'table') return `${block.title ?? ''}\t${block.caption ?? ''}`;
  return block.kind === 'image' ? '' : block.text;
}

/** 二〇二五年 as 2025年. */
function inDigits(text: string): string {
  return text.replace(/二[〇零○0O][一二三四五六七八九〇零○]{2}(?=年)/g, (year) =>
    [...year].map((c) => (DIGITS.includes(c) ? DIGITS.indexOf(c) : 0)).join(''),
  );
}

function latest(texts: readonly string[], pattern: RegExp): number | undefined {
  const years = texts.flatMap((text) => pattern.exec(text)?.[1] ?? []).map(Number);
  return years.length ? Math.max(...years) : undefined;
}

function mostNamed(texts: readonly string[], pattern: RegExp): number | undefined {
  const count = new Map<number, number>();
  for (const text of texts)
    for (const found of text.matchAll(pattern)) count.set(Number(found[1]), (count.get(Number(found[1])) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}
