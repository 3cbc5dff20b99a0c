import type { Block, BlockSource, PrintDocument } from '../../../shared/document/blocks.ts';
import type { FontUse } from './typography.ts';

/** One printed string with the place where it stands and the font it is set in. */
export interface DocumentText {
  text: string;
  use: FontUse;
  bold: boolean;
  source: BlockSource;
  /** Chinese: 表“…”第 3 行第 2 列, 标题, 正文. */
  place: string;
}

/** Every string that a document prints, in order. */
export function* documentTexts(document: PrintDocument): Generator<DocumentText> {
  for (const block of document.blocks) yield* blockTexts(block);
}

function* blockTexts(block: Block): Generator<DocumentText> {
  switch (block.kind) {
    case 'cover':
      for (const { text } of block.lines) yield { text, use: 'title', bold: true, source: block.source, place: '封面' };
      return;
    case 'contents':
      yield { text: block.title, use: 'title', bold: true, source: block.source, place: '目录标题' };
      for (const { text, level } of block.entries)
        yield { text, use: level === 1 ? 'heading' : 'body', bold: level === 1, source: block.source, place: '目录' };
      return;
    case 'heading':
      for (const text of [block.text, block.subtext ?? ''])
        yield { text, use: 'heading', bold: true, source: block.source, place: `标题“${block.text}”` };
      return;
    case 'paragraph':
      for (const { text, bold } of block.runs)
        yield { text, use: 'body', bold: bold === true, source: block.source, place: '正文' };
      return;
    case 'chart':
      yield* chartTexts(block);
      return;
    case 'table':
      yield* tableTexts(block);
      return;
    case 'pageBreak':
  }
}

function* chartTexts(block: Extract<Block, { kind: 'chart' }>): Generator<DocumentText> {
  const common = { use: 'heading', source: block.source, place: `图“${block.title}”` } as const;
  yield { ...common, text: block.title, bold: true };
  if (block.items.length === 0) {
    yield { ...common, text: block.emptyText, use: 'body', bold: false };
    return;
  }
  if (block.centreText) yield { ...common, text: block.centreText, bold: true };
  for (const { label, valueText, shareText } of block.items)
    for (const text of [label, valueText, shareText]) yield { ...common, text, bold: false };
}

function* tableTexts(block: Extract<Block, { kind: 'table' }>): Generator<DocumentText> {
  const common = { use: 'table', bold: false, source: block.source } as const;
  const name = `表“${block.title}”`;
  yield { ...common, text: block.title, use: 'heading', bold: true, place: `${name}的标题` };
  for (const text of [block.number, block.subtitle, block.captionLeft, block.captionRight])
    if (text) yield { ...common, text, place: `${name}的表头说明` };
  for (const [part, rows] of [
    ['表头', block.head],
    ['', block.body],
  ] as const)
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries()) {
        if (cell === null || cell.text === '') continue;
        const bold = part === '表头' || cell.header === true || cell.bold === true;
        yield { ...common, text: cell.text, bold, place: `${name}${part}第 ${r + 1} 行第 ${c + 1} 列` };
      }
  for (const text of block.notes) yield { ...common, text, place: `${name}的附注` };
}
