import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { RawDocument } from '../raw/rawBlock.ts';
import { decodeHtml } from './decodeHtml.ts';
import { readPages } from './readHtml.ts';

const MAX_DEPTH = 4;
const BOUNDARY = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i;
const CHARSET = /charset\s*=\s*"?([\w-]+)/i;

/** Reads a web page saved in one file (.mht, or Word's of that kind named .doc): its pages of text. @throws ImportError */
export function readMht(bytes: Buffer): RawDocument {
  const pages = pagesOf(bytes.toString('latin1'), 0);
  if (pages.length === 0) throw new ImportError('CORRUPT', '文件里没有网页内容，可能已损坏');
  return readPages(pages);
}

/** @param part headers and body, one character for each byte */
function pagesOf(part: string, depth: number): string[] {
  const gap = /\r?\n\r?\n/.exec(part);
  if (!gap || depth > MAX_DEPTH) return [];
  const headers = part.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ');
  const body = part.slice(gap.index + gap[0].length);
  const type = headerOf(headers, 'content-type');
  const boundary = BOUNDARY.exec(type);
  if (/^multipart\//i.test(type) && boundary) return partsOf(body, boundary[1] ?? boundary[2] ?? '', depth);
  if (!/^text\/html/i.test(type)) return [];
  return [decodeHtml(decodeBody(body, headerOf(headers, 'content-transfer-encoding')), CHARSET.exec(type)?.[1])];
}

function partsOf(body: string, boundary: string, depth: number): string[] {
  const parts = body.split(`--${boundary}`);
  if (parts.length > IMPORT_LIMITS.zipEntries) throw new ImportError('TOO_MANY');
  return parts.flatMap((part) => pagesOf(part.replace(/^\r?\n/, ''), depth + 1));
}

const headerOf = (headers: string, name: string): string =>
  new RegExp(`^${name}\\s*:\\s*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';

function decodeBody(body: string, encoding: string): Buffer {
  if (/^base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
