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
