import { CompoundFile } from './cfb/CompoundFile.ts';
import { utf16WithoutMark } from './text/decodeText.ts';

/** What the first bytes say a file is; containers are looked into by `readFile`. */
export type SniffedKind =
  'empty' | 'zip' | 'compound' | 'pdf' | 'rtf' | 'mht' | 'spreadsheetXml' | 'wordXml' | 'html' | 'text' | 'unknown';

const HEAD_BYTES = 4096;
const PDF_MARK_WITHIN = 1024;
const ZIP_ENTRY = 0x504b0304;
const ZIP_EMPTY = 0x504b0506;
/** More control characters than this share of the bytes is no text. */
const MAX_CONTROLS = 0.02;

/** Files that say what they are in their first line or tag, in ASCII. */
const TEXT_KINDS: readonly (readonly [SniffedKind, RegExp])[] = [
  ['rtf', /^\{\\rtf/],
  ['mht', /^MIME-Version:/i],
  ['mht', /^(?:[\w-]+:[^\n]*\r?\n){1,12}[\s\S]{0,400}multipart\/related/i],
  ['spreadsheetXml', /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet"/],
  ['wordXml', /progid="Word\.Document"|office\/word\/2003\/wordml|office\/2006\/xmlPackage/],
  ['html', /^\s*<(?:!doctype\s+html|html|table|body|head|meta|p|div|center|h[1-6])\b/i],
  ['html', /<(?:html|table|body)\b[^>]*>/i],
];

/** The kind of a file by its content alone; its name is not looked at. */
export function sniffFile(bytes: Buffer): SniffedKind {
  if (bytes.length < 4) return bytes.every((byte) => byte <= 32) ? 'empty' : 'text';
  const mark = bytes.readUInt32BE(0);
  if (mark === ZIP_ENTRY || mark === ZIP_EMPTY) return 'zip';
  if (CompoundFile.is(bytes)) return 'compound';
  if (bytes.subarray(0, PDF_MARK_WITHIN).includes('%PDF-')) return 'pdf';
  const head = asciiHead(bytes);
  if (head.trim() === '') return bytes.length <= HEAD_BYTES ? 'empty' : 'unknown';
  for (const [kind, pattern] of TEXT_KINDS) if (pattern.test(head)) return kind;
  return isText(bytes) ? 'text' : 'unknown';
}

/** The first bytes as ASCII; of UTF-16 its low halves are enough. */
function asciiHead(bytes: Buffer): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || utf16WithoutMark(head) === 'utf-16le';
  const text = isWide ? head.subarray(0, head.length - (head.length % 2)).toString('utf16le') : head.toString('latin1');
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '').trimStart();
}

function isText(bytes: Buffer): boolean {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasMark || utf16WithoutMark(bytes)) return true;
  const head = bytes.subarray(0, HEAD_BYTES);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  return controls / head.length <= MAX_CONTROLS;
}
