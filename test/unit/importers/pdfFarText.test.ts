import { expect, it } from 'vitest';
import { readFile } from '../../../electron/importers/readFile.ts';

/** A PDF of one page with each text at its place. pdf.js finds the objects by itself. */
function pdfOf(texts: readonly (readonly [text: string, x: number, y: number])[]): Buffer {
  const content = texts.map(([text, x, y]) => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`).join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj`).join('\n');
  return Buffer.from(`%PDF-1.4\n${body}\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`);
}

it('leaves out text that is drawn miles off the page, and reads the rest', async () => {
  const rows = [700, 680, 660, 640].flatMap((y, i) => [
    [`Item${i}`, 60, y] as const,
    [`${i}.25`, 260, y] as const,
    [`${i}.50`, 420, y] as const,
    ['far', 900_000_000, y] as const,
  ]);
  const { blocks } = await readFile(pdfOf(rows), 'a.pdf');
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : []));
  expect(texts.filter((text) => text !== '')).toEqual([0, 1, 2, 3].flatMap((i) => [`Item${i}`, `${i}.25`, `${i}.50`]));
});
