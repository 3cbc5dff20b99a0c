import type {
  Block,
  ChartBlock,
  ContentsBlock,
  CoverBlock,
  HeadingBlock,
  ParagraphBlock,
  PrintDocument,
} from '../../../shared/document/blocks.ts';
import { chartSvg } from '../../../shared/document/chartSvg.ts';
import { GAP } from '../pdf/blocks/placeParagraph.ts';
import { htmlAttribute, htmlText } from './escapeHtml.ts';
import { fontFamily, htmlStyle } from './htmlStyle.ts';
import { htmlTable } from './htmlTable.ts';

/**
 * The report as one page for the website: it needs no other file, runs nothing, and can be read by a screen reader. The same
 * document gives the same text.
 */
export function renderHtml(document: PrintDocument): string {
  const { info, page, blocks } = document;
  const front = blocks.filter((block) => block.kind === 'cover' || block.kind === 'contents');
  const targets = new Set(blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
  const top = front.map((block) => (block.kind === 'cover' ? cover(block) : contents(block, targets)));
  const hasTitle = front.some((block) => block.kind === 'cover' && block.lines.some(({ role }) => role === 'title'));
  const main = blocks.map((block) => contentOf(block, document)).filter((text) => text !== '');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="明账">
<meta name="author" content="${htmlAttribute(info.author)}">
<title>${htmlText(info.title)}</title>
<style>
${htmlStyle(page)}
</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
${[...(hasTitle ? [] : [`<h1>${htmlText(info.title)}</h1>`]), ...top].join('\n')}
<main id="main">
${main.join('\n')}
</main>
</body>
</html>
`;
}

function contentOf(block: Block, { page }: PrintDocument): string {
  switch (block.kind) {
    case 'heading':
      return heading(block);
    case 'paragraph':
      return paragraph(block);
    case 'table':
      return htmlTable(block);
    case 'chart':
      return chart(block, fontFamily(page.fonts.heading));
    case 'cover':
    case 'contents':
    case 'pageBreak':
      return '';
  }
}

function cover({ lines }: CoverBlock): string {
  const first = lines.findIndex(({ role }) => role === 'title');
  const texts = lines.map(({ text }, i) => (i === first ? `<h1>${htmlText(text)}</h1>` : `<p>${htmlText(text)}</p>`));
  return `<header>\n${texts.join('\n')}\n</header>`;
}

/** The contents lead to their places; pages have no numbers here. */
function contents({ title, entries }: ContentsBlock, targets: ReadonlySet<string>): string {
  if (entries.length === 0) return '';
  const items = entries.map(({ text, level, target }) => {
    const words = htmlText(text);
    const link = targets.has(target) ? `<a href="#${encodeURIComponent(target)}">${words}</a>` : words;
    return `<li class="l${level}">${link}</li>`;
  });
  return `<nav aria-labelledby="contents-title">
<p class="contents-title" id="contents-title"><strong>${htmlText(title)}</strong></p>
<ol>
${items.join('\n')}
</ol>
</nav>`;
}

/** The title of the report is the only heading of the first rank; a part is of the second. */
function heading({ id, level, text, subtext }: HeadingBlock): string {
  const tag = `h${level + 1}`;
  return `<${tag} id="${htmlAttribute(id)}">${htmlText([text, subtext ?? ''].filter(Boolean).join('\n'))}</${tag}>`;
}

function paragraph({ style, runs }: ParagraphBlock): string {
  const parts = runs.map(({ text, bold, unfilled }) => {
    const words = htmlText(unfilled && text === '' ? GAP : text);
    const marked = unfilled ? `<span class="gap">${words}</span>` : words;
    return bold ? `<strong>${marked}</strong>` : marked;
  });
  return `<p class="${style}">${parts.join('')}</p>`;
}

function chart(block: ChartBlock, family: string): string {
  const svg = chartSvg(block, { fontFamily: family.replaceAll('"', "'") });
  const caption = `<figcaption>${htmlText(block.title)}</figcaption>`;
  if (svg === undefined) return `<figure>\n${caption}\n<p>${htmlText(block.emptyText)}</p>\n</figure>`;
  const items = block.items.map(({ label, valueText, shareText }) => [label, valueText, shareText].join(' ').trim());
  const label = htmlAttribute(`${block.title}：${items.join('；')}`);
  return `<figure>\n${caption}\n${svg.replace('<svg ', `<svg role="img" aria-label="${label}" `)}\n</figure>`;
}
