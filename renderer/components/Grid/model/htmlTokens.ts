/** A piece of HTML: text with entities decoded, or a tag with its name in lower case. */
export type HtmlToken =
  { kind: 'text'; text: string } | { kind: 'open'; name: string; attributes: string } | { kind: 'close'; name: string };

/** Elements whose content is no text of the page. */
const SILENT = new Set(['style', 'script', 'title', 'xml']);

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  yen: '¥',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  le: '≤',
  ge: '≥',
  times: '×',
};

/**
 * Cuts clipboard HTML into tokens, in one pass and without a DOM (so it runs in tests and workers, never loads or runs
 * anything, and takes time linear in the length). It is no general HTML parser: enough for tables and paragraphs.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) yield { kind: 'text', text: decodeEntities(html.slice(at, textEnd)) };
    if (open < 0) return;
    const tag = readTag(html, open);
    at = tag.end;
    if (!tag.name) continue;
    if (tag.closing) {
      yield { kind: 'close', name: tag.name };
    } else if (SILENT.has(tag.name)) {
      at = skipElement(html, tag.name, at);
    } else {
      yield { kind: 'open', name: tag.name, attributes: tag.attributes };
    }
  }
}

interface ReadTag {
  name: string;
  closing: boolean;
  attributes: string;
  end: number;
}

function readTag(html: string, at: number): ReadTag {
  const none = { name: '', closing: false, attributes: '' };
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return { ...none, end: end < 0 ? html.length : end + 3 };
  }
  const end = tagEnd(html, at + 1);
  const match = /^(\/?)([a-zA-Z][a-zA-Z0-9:]*)/.exec(html.slice(at + 1, Math.min(end, at + 40)));
  if (!match) return { ...none, end };
  const name = (match[2] ?? '').toLowerCase();
  return { name, closing: match[1] === '/', attributes: html.slice(at + 1 + match[0].length, end - 1), end };
}

/** A `>` inside a quoted attribute does not end the tag. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const char = html[at] ?? '';
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '>') {
      return at + 1;
    }
  }
  return html.length;
}

function skipElement(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\s*>`, 'gi');
  pattern.lastIndex = from;
  const match = pattern.exec(html);
  return match ? pattern.lastIndex : html.length;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g, (whole, dec, hex, name) => {
    if (name) return ENTITIES[String(name)] ?? whole;
    const code = dec ? Number.parseInt(String(dec), 10) : Number.parseInt(String(hex), 16);
    if (code === 160) return ' ';
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Value of an attribute, or null. Works for quoted and bare values. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}
