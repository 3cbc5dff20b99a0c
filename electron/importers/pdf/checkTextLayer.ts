import { ImportError } from '../importError.ts';
import type { PageContent } from './pageContent.ts';
import { CJK } from './textLine.ts';

/** Fewer characters than this on a page that a picture fills: a scan with a stray mark. */
const FEW = 20;
/** Fewer than this in the whole file beside pictures is no text layer. */
const LEAST_CHARACTERS = 40;
/** A file must have so many characters before its mixture says anything. */
const SAMPLE = 200;

/**
 * Looks whether the file has text that can be read at all.
 * @returns warnings: pages that are scans, text from a scanner's recognition
 * @throws ImportError SCANNED, EMPTY or GARBLED
 */
export function checkTextLayer(pages: readonly PageContent[]): string[] {
  const glyphs = pages.flatMap((page) => page.glyphs);
  const share = (test: (glyph: (typeof glyphs)[number]) => boolean): number =>
    glyphs.filter(test).length / Math.max(1, glyphs.length);
  const scans = pages.filter(isScan);
  const hasPictures = pages.some((page) => page.pictures.length > 0);
  if (scans.length === pages.length || (glyphs.length < LEAST_CHARACTERS && hasPictures))
    throw new ImportError('SCANNED');
  if (glyphs.length === 0) throw new ImportError('EMPTY', '这个 PDF 里没有可读取的文字');
  const unreadable = share((glyph) => glyph.garbled) > 0.25 || share((glyph) => CJK.test(glyph.text)) < 0.08;
  if (glyphs.length > SAMPLE && unreadable) throw new ImportError('GARBLED');
  const warnings: string[] = [];
  if (scans.length > 0)
    warnings.push(`第 ${scans.map((page) => page.number).join('、')} 页是扫描图片，没有读取，请对照原件补录。`);
  if (share((glyph) => glyph.invisible) > 0.5) warnings.push('文字来自扫描识别（OCR），可能有错字错数，请逐项核对。');
  if (share((glyph) => glyph.garbled) > 0) warnings.push('有个别字符读不出来，已用“�”代替，请对照原件更正。');
  return warnings;
}

/** A page that one picture fills, almost without text. */
function isScan(page: PageContent): boolean {
  const area = page.width * page.height;
  const isFilled = page.pictures.some((box) => (box.x1 - box.x0) * (box.y1 - box.y0) > area * 0.6);
  return isFilled && page.glyphs.length < FEW;
}
