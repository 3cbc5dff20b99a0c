import type { Block, BlockSource, Cell, PageStyle, PrintDocument, TableBlock, TextRun } from '../document/blocks.ts';
import { publicationWords } from '../publication/publicationName.ts';
import type { Report } from '../report/report.ts';
import type { Comparison, ParagraphComparison, SectionComparison, TableComparison } from './comparison.ts';

const WORDS = { changed: '改动', added: '新增', removed: '删去' } as const;
const SOURCE: BlockSource = { kind: 'section', id: 'comparison', scope: { kind: 'department', name: '' } };

/** What the two sides are called in the heads: 原版 and 更正版, or 2025年 and 2026年. */
export interface SideNames {
  readonly before: string;
  readonly after: string;
}

/**
 * The comparison to be printed: a summary, then a table per table that differs and the paragraphs that differ.
 * @param kind of the newer report: a unit's budget is called so
 */
export function comparisonDocument(
  comparison: Comparison,
  names: SideNames,
  page: PageStyle,
  kind: Report['kind'],
): PrintDocument {
  const { after } = comparison;
  const title = `${after.department}${publicationWords(kind)}对照表`;
  const tables = comparison.tables.filter(({ state }) => state !== 'same');
  const sections = comparison.sections.filter(({ state }) => state !== 'same');
  const blocks: Block[] = [
    heading(1, title),
    text(`对照的两份：${names.before}、${names.after}。`),
    text(summaryOf(comparison)),
    ...(tables.length > 0 ? [heading(2, '一、表')] : []),
    ...tables.flatMap((table, i) => tableBlocks(table, i, names)),
    ...(sections.length > 0 ? [heading(2, tables.length > 0 ? '二、文字' : '一、文字')] : []),
    ...sections.flatMap(sectionBlocks),
  ];
  return {
    info: { title, author: after.department, subject: `${names.before}与${names.after}对照`, date: '' },
    page,
    blocks,
  };
}

/** 改动 3 张表 12 行、2 节文字；新增 1 张表。 */
export function summaryOf({ tables, sections }: Comparison): string {
  const count = (list: readonly { state: string }[], state: string): number =>
    list.filter((i) => i.state === state).length;
  const rows = tables.filter((t) => t.state === 'changed').reduce((sum, t) => sum + t.rows.length, 0);
  const parts = (['changed', 'added', 'removed'] as const).flatMap((state) => {
    const ofTables = count(tables, state);
    const ofSections = count(sections, state);
    const inWords = [
      ...(ofTables > 0 ? [`${ofTables} 张表${state === 'changed' ? `（${rows} 行）` : ''}`] : []),
      ...(ofSections > 0 ? [`${ofSections} 节文字`] : []),
    ];
    return inWords.length > 0 ? [`${WORDS[state]} ${inWords.join('、')}`] : [];
  });
  return parts.length > 0 ? `${parts.join('；')}。` : '两份没有不同。';
}

const heading = (level: 1 | 2 | 3, words: string): Block => ({
  kind: 'heading',
  id: `comparison-${level}-${words}`,
  source: SOURCE,
  level,
  text: words,
  outline: true,
});

const text = (words: string): Block => ({ kind: 'paragraph', source: SOURCE, style: 'body', runs: [{ text: words }] });

const nameOf = (title: string, scope: string): string => (scope ? `${title}（${scope}）` : title);

function tableBlocks(table: TableComparison, at: number, names: SideNames): Block[] {
  const name = nameOf(table.title, table.scope);
  if (table.rows.length === 0) return [text(`${WORDS[table.state as 'added']}：${name}（空表）。`)];
  return [tableBlock(table, at, name, names)];
}

function tableBlock(table: TableComparison, at: number, name: string, names: SideNames): TableBlock {
  const head = ['行', '列', names.before, names.after, '差额', '增减幅度'];
  const body = table.rows.flatMap((row): (Cell | null)[][] => {
    const label = row.state === 'changed' ? row.label : `${row.label}（${WORDS[row.state]}）`;
    const cells =
      row.cells.length > 0 ? row.cells : [{ column: '', before: '', after: '', difference: '', percent: '' }];
    return cells.map((cell, i) => [
      i === 0 ? { text: label, align: 'left', ...(cells.length > 1 ? { rowSpan: cells.length } : {}) } : null,
      { text: cell.column, align: 'left' },
      amount(cell.before),
      amount(cell.after),
      amount(cell.difference),
      amount(cell.percent),
    ]);
  });
  return {
    kind: 'table',
    id: `comparison-table-${at}`,
    source: SOURCE,
    title: name,
    ...(table.unit ? { captionRight: `单位：${table.unit}` } : {}),
    orientation: 'landscape',
    widths: [5, 5, 3, 3, 2.4, 2.2],
    head: [head.map((words): Cell => ({ text: words, align: 'center', header: true }))],
    body,
    notes: [],
    empty: false,
    newPage: false,
    outline: true,
    fontSize: 9,
  };
}

const amount = (words: string): Cell => ({
  text: words,
  align: /^[-\d,.%]*$/.test(words) ? 'right' : 'left',
});

function sectionBlocks({ heading: name, scope, state, paragraphs }: SectionComparison): Block[] {
  const title = `${nameOf(name, scope)}${state === 'changed' ? '' : `（${WORDS[state as 'added']}）`}`;
  return [
    heading(3, title),
    ...paragraphs.map((paragraph): Block => ({
      kind: 'paragraph',
      source: SOURCE,
      style: 'body',
      runs: runsOf(paragraph),
    })),
  ];
}

/** What was taken out stands in 〔删：…〕, what was put in in 〔增：…〕 and bold: to be read in black and white too. */
function runsOf({ parts }: ParagraphComparison): TextRun[] {
  return parts.map(({ kind, text: words }) =>
    kind === 'same'
      ? { text: words }
      : kind === 'added'
        ? { text: `〔增：${words}〕`, bold: true }
        : { text: `〔删：${words}〕` },
  );
}
