import type { PrintDocument } from '../../../shared/document/blocks.ts';
import type { FontChoice } from '../../platform/fonts/chooseFonts.ts';
import { documentTexts } from './documentTexts.ts';
import { fontsForDocument } from './fontsForDocument.ts';
import type { PdfProblem } from './pdfProblem.ts';
import { printableText } from './text/shapeText.ts';
import type { Typography } from './typography.ts';

/** Characters of context on each side of a missing one. */
const CONTEXT = 8;

/**
 * The characters of a document that none of the fonts has, each place once: asked before export, so that no empty box is
 * ever printed.
 */
export async function findMissingGlyphs(document: PrintDocument, fonts: FontChoice): Promise<PdfProblem[]> {
  return missingGlyphs(document, await fontsForDocument(document.page, fonts, []));
}

/** The same with fonts that are already open. */
export function missingGlyphs(document: PrintDocument, type: Typography): PdfProblem[] {
  const problems: PdfProblem[] = [];
  for (const { text, use, bold, source, place } of documentTexts(document)) {
    const chain = type.chain(use, bold);
    const chars = [...printableText(text)];
    const seen = new Set<string>();
    chars.forEach((char, index) => {
      if (char === '\n' || seen.has(char) || chain.faceFor(char.codePointAt(0) ?? 0) !== undefined) return;
      seen.add(char);
      problems.push({
        severity: 'error',
        code: 'missingGlyph',
        message: `${place}中的字符“${char}”（${codePointName(char)}）在所有字体中都没有字形：“${around(chars, index)}”。`,
        hint: '请改用其他写法，或安装含有该字的字体。',
        source,
      });
    });
  }
  return problems;
}

function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function around(chars: readonly string[], index: number): string {
  const from = Math.max(0, index - CONTEXT);
  const to = Math.min(chars.length, index + CONTEXT + 1);
  const text = chars.slice(from, to).join('').replaceAll('\n', ' ');
  return `${from > 0 ? '…' : ''}${text}${to < chars.length ? '…' : ''}`;
}
