import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFile } from '../../../electron/importers/readFile.ts';
import { describeWithShared, sharedPath } from '../../support/sharedFolder.ts';
import { scoreCells, scoreHeadings, scoreParagraphs, scoreSpans } from './truth.ts';

const read = (name: string) => readFile(readFileSync(sharedPath(`reports/${name}`)), name);
const complete = ({ of }: { of: number }) => ({ right: of, of });

for (const name of ['000.docx', '002.docx', '003.docx', '000.doc', '002.doc', '003.doc']) {
  const seed = name.slice(0, 3);
  describeWithShared([`reports/docs/${name}`, `reports/docs/${seed}.truth.json`], `Word reference ${name}`, () => {
    it('gives every cell, merge, heading and paragraph', async () => {
      const document = await read(`docs/${name}`);
      const scores = [scoreCells, scoreSpans, scoreHeadings, scoreParagraphs].map((score) => score(seed, document));
      expect(scores).toEqual(scores.map(complete));
    });
  });
}

/** File → what it must come to. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['n15_password.docx', 'ENCRYPTED'],
  ['n16_random.docx', 'CORRUPT'],
  ['n16_truncated.docx', 'CORRUPT'],
  ['n17_odt.odt', 'UNSUPPORTED'],
  ['n35_rtf_as.doc', 'UNSUPPORTED'],
  ['n40_zipbomb_200MB.docx', 'BOMB'],
  ['n42_billion_laughs.docx', 'DTD'],
  ['n16_empty.xlsx', 'EMPTY'],
];
describeWithShared(
  REFUSED.map(([file]) => `reports/nasty/${file}`),
  'Hostile files are refused in words',
  () => {
    it.each(REFUSED)('%s: %s', async (file, code) => {
      await expect(read(`nasty/${file}`)).rejects.toMatchObject({ name: 'ImportError', code });
    });
  },
);

describeWithShared(['reports/nasty/n30_split_tables.docx', 'reports/nasty/n32_wordish.docx'], 'Odd Word files', () => {
  it('joins tables that were cut in two', async () => {
    const document = await read('nasty/n30_split_tables.docx');
    expect(scoreCells('003', document)).toEqual(complete(scoreCells('003', document)));
  });
  it('rebuilds automatic numbers and leaves deleted text out', async () => {
    const document = await read('nasty/n32_wordish.docx');
    expect(scoreHeadings('000', document)).toEqual(complete(scoreHeadings('000', document)));
    expect(scoreCells('000', document)).toEqual(complete(scoreCells('000', document)));
  });
});
