import { compose } from '../document/compose.ts';
import type { Layout, Table } from '../layout/layout.ts';
import { foldProse } from '../prose/foldProse.ts';
import type { Extra, ExtraCell, ExtraSection, ExtraTable } from '../report/extra.ts';
import type { KeptItem } from '../report/rolled.ts';
import type { Report } from '../report/report.ts';
import { emptyAmounts, hasAmounts } from './emptyAmounts.ts';
import { joinItems } from './joinItems.ts';
import { keepText, keptItem } from './keptWords.ts';
import type { AddressMove } from './mapCoordinates.ts';
import { overNote, rollRuns, writtenOver } from './rollSections.ts';

export interface RolledExtras {
  readonly extras: readonly Extra[];
  readonly items: readonly KeptItem[];
}

/**
 * The report's own tables and sections. A table that stood in place of the layout's is given up where the layout's own one
 * says all its words: that one is filled from the facts, the other would have to be typed. Otherwise it stays, without its
 * amounts. Sections stay with their words, as those edited by hand do.
 */
export function rollExtras(report: Report, layout: Layout, move: AddressMove): RolledExtras {
  const { extras = [] } = report;
  if (!extras.length) return { extras, items: [] };
  const words = printedWords({ ...report, extras: [] }, layout);
  const rolled = extras.map((extra) => {
    if (extra.kind === 'section') return rollSection(extra, move);
    return isGivenUp(extra, words) ? giveUp(extra) : rollTable(extra, report.year);
  });
  return { extras: rolled.flatMap(({ extra }) => extra ?? []), items: rolled.flatMap(({ items }) => items) };
}

interface RolledExtra {
  readonly extra: Extra | null;
  readonly items: readonly KeptItem[];
}

const giveUp = ({ id, title, number }: ExtraTable): RolledExtra => {
  const name = `${number ?? ''}“${title}”`;
  const note = `${name}上年按原文件的样子印出，本年改由版式的表按数据印出，请核对格式。`;
  return { extra: null, items: [keptItem('note', { kind: 'extra', id }, { note })] };
};

/** A cell that holds nothing but a day or a month: a deadline, or the day that something was counted. */
const BARE_DATE = /^\s*20\d{2}\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])?(?:\s*(?:\d{1,2}\s*日?|底|末))?(?:之?前)?\s*$/;

function rollTable(table: ExtraTable, from: number): RolledExtra {
  const place = { kind: 'extra', id: table.id } as const;
  const asked: string[] = [];
  const moved = (text: string): string => {
    const kept = keepText(text, place, from, BARE_DATE.test(text));
    asked.push(...kept.items.filter(({ what }) => what !== 'figures').flatMap(({ words = [] }) => words));
    return kept.text;
  };
  const emptied = hasAmounts(table);
  const bare = emptyAmounts(table);
  const extra: ExtraTable = {
    ...bare,
    title: moved(bare.title),
    ...(bare.captionLeft ? { captionLeft: moved(bare.captionLeft) } : {}),
    ...(bare.captionRight ? { captionRight: moved(bare.captionRight) } : {}),
    rows: bare.rows.map((row) => row.map((cell): ExtraCell | null => cell && { ...cell, text: moved(cell.text) })),
    notes: bare.notes.map(moved),
  };
  const items = [
    ...(emptied
      ? [keptItem('table', place)]
      : [keptItem('note', place, { note: `“${table.title}”是沿用上年的自有表格，请核对。` })]),
    ...(asked.length ? [keptItem('years', place, { words: [...new Set(asked)] })] : []),
  ];
  return { extra, items };
}

function rollSection(section: ExtraSection, move: AddressMove): RolledExtra {
  const place = { kind: 'extra', id: section.id } as const;
  const heading = keepText(section.heading, place, move.from);
  const texts = section.paragraphs.map((text) => keepText(text, place, move.from));
  // where a paragraph has runs, they are what is printed and typed; its text is only what it once was
  const live = section.live?.map((runs) => runs && rollRuns(runs, place, move));
  const written = section.live?.flatMap((runs) => (runs ? writtenOver(runs) : [])) ?? [];
  const items = [heading, ...texts.map((text, i) => live?.[i] ?? text)].flatMap((kept) => kept.items);
  const extra: ExtraSection = {
    ...section,
    heading: heading.text,
    paragraphs: texts.map(({ text }) => text),
    ...(live ? { live: live.map((rolled) => rolled && rolled.runs) } : {}),
  };
  return { extra, items: joinItems(written.length ? [...items, overNote(written, place)] : items) };
}

/** Labels shorter than this are numbering and headings, which every form has its own of. */
const SHORTEST = 6;
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)+/;

function isGivenUp(table: ExtraTable, words: ReadonlyMap<string, string>): boolean {
  const own = table.replaces ? words.get(table.after) : undefined;
  if (own === undefined) return false;
  const cells = table.rows
    .slice(table.headRows)
    .flatMap((row) => row.flatMap((cell) => (cell ? [plain(cell.text)] : [])));
  return cells.every((text) => text.length < SHORTEST || !/[\u4e00-\u9fff]/.test(text) || own.includes(text));
}

const plain = (text: string): string => foldProse(text).text.replace(NUMBERING, '');

/** What each table of the layout prints, as one text. */
function printedWords(report: Report, layout: Layout): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const block of compose(report, layout).document.blocks) {
    if (block.kind !== 'table') continue;
    const id = block.source.id as Table['id'];
    const cells = [...block.head, ...block.body].flatMap((row) =>
      row.flatMap((cell) => (cell ? [plain(cell.text)] : [])),
    );
    found.set(id, `${found.get(id) ?? ''}\n${[block.captionLeft ?? '', ...cells].join('\n')}`);
  }
  return found;
}
