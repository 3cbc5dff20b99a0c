import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { openWithPdfkit, PdfDocumentImpl } from '../../../electron/exporters/pdf/draw/pdfmakeModules.ts';
import { pdfFont } from '../../../electron/exporters/pdf/patches/reusedFont.ts';
import { renderPdf } from '../../../electron/exporters/pdf/renderPdf.ts';
import { openFace } from '../../../electron/exporters/pdf/text/face.ts';
import { NOTO } from '../../../electron/platform/fonts/bundledFonts.ts';
import { pdfPages } from '../../support/pdfText.ts';
import { paragraph, printDocument } from '../../support/syntheticDocument.ts';
import { describeWithTools } from '../../support/tools.ts';

const require = createRequire(import.meta.url);
const { version }: { version: string } = require('pdfmake/package.json');

const SAMPLE = '云川市2026年收入总计2,309.88万元，下降15.34%（“示范”——其中：≥90%）。ABC xyz';

function document() {
  return new PdfDocumentImpl({}, {}, {}, {}, { autoFirstPage: false, font: null });
}

it('the patched pdfmake is the version the patch was made for', () => {
  expect(version).toBe('0.3.11');
});

it('gives every character the width that pdfmake gives it', () => {
  const own = openWithPdfkit(document(), NOTO.serif.file);
  const face = openFace(NOTO.serif);
  const ours = pdfFont(document(), face);
  for (const char of SAMPLE) {
    const width = own.layout(char).advanceWidth;
    expect(ours.layout(char).advanceWidth, `${char}`).toBeCloseTo(width, 6);
    expect(face.advance(char.codePointAt(0) ?? 0) * 1000, `${char}`).toBeCloseTo(width, 6);
    expect(ours.encode(char)[1][0]?.xAdvance, `${char}`).toBeCloseTo(width, 6);
  }
});

it('encodes the same glyphs as pdfmake, in both orders of opening', () => {
  for (const fresh of [document(), document()]) {
    const ours = pdfFont(fresh, openFace(NOTO.sans));
    const own = openWithPdfkit(document(), NOTO.sans.file);
    // Character by character: pdfmake joins —— into one glyph when it shapes a whole string.
    const theirs = [...SAMPLE]
      .map((char) => Number.parseInt(own.encode(char)[0][0] ?? '', 16))
      .map((id) => own.subset.glyphs[id]);
    expect(ours.encode(SAMPLE)[0].map((hex) => ours.subset.glyphs[Number.parseInt(hex, 16)])).toEqual(theirs);
  }
});

describeWithTools(['poppler'], 'the text behind glyphs that stand for several characters', () => {
  it('is what was printed, in one document and in the next', async () => {
    const texts = ['—―', '―—', '・·'];
    for (const text of texts) {
      const { pdf } = await renderPdf(printDocument([paragraph(text)]), { fonts: { source: 'bundled' } });
      expect(pdfPages(pdf).join('')).toBe(text);
    }
  });
});
