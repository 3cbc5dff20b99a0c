import type { Block, BlockSource } from '../../../../shared/document/blocks.ts';

/** A single quoted character stands in many places. */
const SHORTEST = 2;

/** What a note about the printed report quotes, longest first: 表“…”, 正文“…”. */
export function quotedIn(note: string): readonly string[] {
  return [...note.matchAll(/“([^”]+)”/g)]
    .map(([, quoted = '']) => quoted.replace(/^…|…$/g, '').trim())
    .filter((quoted) => quoted.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
}

/** The block that a note speaks of: the first that prints what the note quotes. Null for notes about fonts and the like. */
export function sourceOfNote(note: string, blocks: readonly Block[]): BlockSource | null {
  for (const quoted of quotedIn(note)) {
    for (const block of blocks) {
      if (block.kind === 'pageBreak' || block.kind === 'contents') continue;
      if (textsOf(block).some((text) => text.includes(quoted))) return block.source;
    }
  }
  return null;
}

function textsOf(block: Exclude<Block, { kind: 'pageBreak' | 'contents' }>): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return block.lines.map((line) => line.text);
    case 'heading':
      return [block.text, block.subtext ?? ''];
    case 'paragraph':
      return [block.runs.map((run) => run.text).join('')];
    case 'chart':
      return [block.title, ...block.items.map((item) => item.label)];
    case 'table': {
      const cells = [...block.head, ...block.body].flat().map((cell) => cell?.text ?? '');
      return [block.title, ...cells, ...block.notes];
    }
  }
}
