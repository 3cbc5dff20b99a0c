import { readFileSync } from 'node:fs';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import { sharedPath } from '../../support/sharedFolder.ts';

interface TruthCell {
  r: number;
  c: number;
  rs: number;
  cs: number;
  t: string;
}
type TruthBlock =
  | { kind: 'table'; title: string; cells: TruthCell[] }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'image' | 'break' | 'secstart' };

/** Found and expected. */
export interface Score {
  right: number;
  of: number;
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const truthBlocks = (seed: string): TruthBlock[] =>
  JSON.parse(readFileSync(sharedPath(`reports/docs/${seed}.truth.json`), 'utf8')).blocks;

/** Filled cells of the truth that stand at the same row and column of the table at the same place in order. */
export function scoreCells(seed: string, document: SourceDocument): Score {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const score = { right: 0, of: 0 };
  for (const [i, truth] of truthBlocks(seed)
    .filter((block) => block.kind === 'table')
    .entries()) {
    const read = new Map(tables[i]?.cells.map((cell) => [`${cell.row}:${cell.column}`, squeeze(cell.text)]));
    for (const cell of truth.cells) {
      if (cell.t.trim() === '') continue;
      score.of++;
      if (read.get(`${cell.r}:${cell.c}`) === squeeze(cell.t)) score.right++;
    }
  }
  return score;
}

const value = (text: string): string => {
  const plain = squeeze(text).replaceAll(',', '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? String(Number(plain)) : plain;
};

/**
 * Filled cells of tables of the truth that stand at the same row and column of the tables read, in order; numbers by their
 * value.
 * @param of the tables of the truth, from 0; all when left out
 */
export function scoreValues(seed: string, document: SourceDocument, of?: readonly number[]): Score {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const truth = truthBlocks(seed).filter((block) => block.kind === 'table');
  const score = { right: 0, of: 0 };
  for (const [i, index] of (of ?? truth.map((_, k) => k)).entries()) {
    const read = new Map(tables[i]?.cells.map((cell) => [`${cell.row}:${cell.column}`, value(cell.text)]));
    for (const cell of truth[index]?.cells ?? []) {
      if (cell.t.trim() === '') continue;
      score.of++;
      if (read.get(`${cell.r}:${cell.c}`) === value(cell.t)) score.right++;
    }
  }
  return score;
}

/** How many tables the truth has. */
export const countTables = (seed: string): number => truthBlocks(seed).filter((block) => block.kind === 'table').length;

/** Cells of the truth over several rows or columns that reach exactly as far where they were read. */
export function scoreSpans(seed: string, document: SourceDocument): Score {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const score = { right: 0, of: 0 };
  for (const [i, truth] of truthBlocks(seed)
    .filter((block) => block.kind === 'table')
    .entries()) {
    const read = new Set(tables[i]?.cells.map((c) => `${c.row}:${c.column}:${c.rowSpan}:${c.columnSpan}`));
    for (const { r, c, rs, cs } of truth.cells) {
      if (rs === 1 && cs === 1) continue;
      score.of++;
      if (read.has(`${r}:${c}:${rs}:${cs}`)) score.right++;
    }
  }
  return score;
}

/** Headings of the truth that were read with their level. */
export function scoreHeadings(seed: string, document: SourceDocument): Score {
  const read = new Set(document.blocks.flatMap((b) => (b.kind === 'heading' ? [`${b.level}${squeeze(b.text)}`] : [])));
  const truth = truthBlocks(seed).flatMap((b) => (b.kind === 'heading' ? [`${b.level}${squeeze(b.text)}`] : []));
  return { right: truth.filter((text) => read.has(text)).length, of: truth.length };
}

/** Paragraphs of the truth whose text is somewhere in the result: a block, attached to a table, or furniture. */
export function scoreParagraphs(seed: string, document: SourceDocument): Score {
  const texts = document.blocks.flatMap((block) => {
    if (block.kind === 'image') return [];
    if (block.kind !== 'table') return [block.text];
    return [
      block.title,
      block.number,
      block.caption,
      `单位:${block.unit}`,
      ...block.notes,
      `${block.caption}单位:${block.unit}`,
    ];
  });
  const read = new Set([...texts, ...document.furniture.map((f) => f.text)].map((text) => squeeze(text ?? '')));
  const truth = truthBlocks(seed).flatMap((b) => (b.kind === 'paragraph' ? [squeeze(b.text)] : []));
  return { right: truth.filter((text) => read.has(text)).length, of: truth.length };
}
