import type { Block, HeadingBlock, PrintDocument } from './blocks.ts';

/** A table or section of a document as a document of its own; or in Chinese why there is none. */
export type DocumentPart =
  | { readonly ok: true; readonly document: PrintDocument; readonly title: string }
  | { readonly ok: false; readonly message: string };

/**
 * One table, or one section with all that stands below its heading, to be exported or printed alone: without cover and
 * contents. `wanted`: the id of its block; or a table's number or title, or a heading's text, where only one has it.
 */
export function documentPart(document: PrintDocument, wanted: string): DocumentPart {
  const { blocks } = document;
  const places = blocks.flatMap((block, i) => ('id' in block ? [{ block, i }] : []));
  const byId = places.filter(({ block }) => block.id === wanted);
  const found =
    byId.length > 0 ? byId.slice(0, 1) : places.filter(({ block }) => namesOf(block).includes(wanted.trim()));
  const [first] = found;
  if (!first) return { ok: false, message: `报告里没有表或章节“${wanted}”。请用表号、表名或章节标题，一字不差。` };
  if (found.length > 1)
    return { ok: false, message: `“${wanted}”在报告里有 ${found.length} 处。请改用表号，或在软件里打开该处后导出。` };
  const { block, i } = first;
  const end = block.kind === 'table' ? i + 1 : sectionEnd(blocks, i, block);
  const title = block.kind === 'table' ? block.title : [block.text, block.subtext ?? ''].join(' ').trim();
  return {
    ok: true,
    title,
    document: { ...document, info: { ...document.info, title }, blocks: blocks.slice(i, end) },
  };
}

const namesOf = (block: Extract<Block, { id: string }>): string[] =>
  block.kind === 'table'
    ? [block.title, block.number ?? '']
    : [block.text, block.subtext ?? '', `${block.text} ${block.subtext ?? ''}`].filter((name) => name.trim() !== '');

/** Where the section of a heading ends: at the next heading that is not below it. */
function sectionEnd(blocks: readonly Block[], start: number, heading: HeadingBlock): number {
  const next = blocks.findIndex((block, i) => i > start && block.kind === 'heading' && block.level <= heading.level);
  return next < 0 ? blocks.length : next;
}
