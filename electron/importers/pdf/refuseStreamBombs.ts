import { constants, inflateSync } from 'node:zlib';
import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** Deflate packs no tighter: a smaller stream cannot grow beyond the limit. */
const MOST_RATIO = 1032;
const SUSPECT_BYTES = Math.floor(IMPORT_LIMITS.partBytes / MOST_RATIO);
/** The dictionary of a stream stands right before it. */
const DICTIONARY_BYTES = 400;
const BEGIN = Buffer.from('stream');
const END = Buffer.from('endstream');

/**
 * Refuses a PDF that holds a stream of drawing or text which grows beyond any page's: pdf.js would inflate it whole, and look
 * at it for a minute. Streams that are packed in another way or twice are left to the limits of the process.
 * @throws ImportError BOMB
 */
export function refuseStreamBombs(bytes: Buffer): void {
  for (let at = bytes.indexOf(BEGIN); at >= 0;) {
    const start = at + BEGIN.length;
    const end = bytes.indexOf(END, start);
    if (end < 0) return;
    if (end - start > SUSPECT_BYTES && isPackedText(bytes, at)) refuseBomb(bytes.subarray(start, end));
    at = bytes.indexOf(BEGIN, end + END.length);
  }
}

/** Pictures have a limit of their own, and are large. */
function isPackedText(bytes: Buffer, at: number): boolean {
  const dictionary = bytes.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
  const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
  return /\/(?:FlateDecode|Fl)\b/.test(own) && !/\/Subtype\s*\/Image\b/.test(own);
}

function refuseBomb(stream: Buffer): void {
  const lineEnd = stream[0] === 13 ? 2 : 1;
  try {
    inflateSync(stream.subarray(lineEnd), {
      maxOutputLength: IMPORT_LIMITS.partBytes,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    // What else is wrong with it is seen when it is read.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new ImportError('BOMB', '这个 PDF 展开后异常庞大，为安全起见没有读取', '请改为导入 Word 或 Excel 原件');
  }
}
