import type { Block, PrintDocument } from '../../shared/document/blocks.ts';

/** Every string of the blocks that has to be in a printed report, white space removed. */
export function printedStrings(document: PrintDocument): string[] {
  return document.blocks
    .flatMap(blockStrings)
    .map((text) => text.replaceAll(/\s/g, ''))
    .filter((text) => text !== '');
}

function blockStrings(block: Block): string[] {
  switch (block.kind) {
    case 'cover':
      return block.lines.map((line) => line.text);
    case 'contents':
      return [block.title, ...block.entries.map((entry) => entry.text)];
    case 'heading':
      return [block.text, block.subtext ?? ''];
    case 'paragraph':
      return [block.runs.map((run) => run.text).join('')];
    case 'chart':
      return block.items.length === 0
        ? [block.title, block.emptyText]
        : [block.title, ...block.items.flatMap((item) => [item.label, item.valueText, item.shareText])];
    case 'table':
      return [
        ...[block.number, block.title, block.subtitle, block.captionLeft, block.captionRight].map((text) => text ?? ''),
        ...[...block.head, ...block.body].flat().map((cell) => cell?.text ?? ''),
        ...block.notes,
      ];
    case 'pageBreak':
      return [];
  }
}
