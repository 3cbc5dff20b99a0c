import { isUtf8 } from 'node:buffer';
import { decodeText, utf16WithoutMark } from '../text/decodeText.ts';
import { decoderFor } from '../text/decoderFor.ts';

const HEAD_BYTES = 4096;

/**
 * The text of a web page. Byte order mark and valid UTF-8 go before what the page declares: systems declare one encoding
 * and write the other. A declared UTF-8 that is none is GB18030.
 * @param declared the encoding that the part of an MHT file names
 */
export function decodeHtml(bytes: Buffer, declared?: string): string {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasMark || utf16WithoutMark(bytes) || isUtf8(bytes)) return decodeText(bytes);
  const named = declared ?? /charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, HEAD_BYTES))?.[1];
  return named === undefined || /^utf-?8$/i.test(named) ? decodeText(bytes) : decoderFor(named).decode(bytes);
}
