import { expect, it } from 'vitest';
import { isImportErrorCode } from '../../electron/importers/importError.ts';
import { describeWithShared } from '../support/sharedFolder.ts';
import { FUZZ_FORMATS } from './fuzz/formats.ts';
import { fuzzOne } from './fuzz/fuzzOne.ts';

/** Files that once held the reader up for ever. */
const ONCE_FAULTY = [{ format: 'pdf', seed: 309 }];

/** Of each format here; `node test/importers/fuzz/run.ts 500` reads more. */
const COUNT = 10;

describeWithShared(
  FUZZ_FORMATS.map(({ file }) => `reports/${file}`),
  'Damaged files',
  () => {
    it.each(FUZZ_FORMATS)('of $format are refused in words, or read as something sound', async (format) => {
      for (let seed = 0; seed < COUNT; seed++)
        expect(await fuzzOne(format, seed)).toSatisfy((code: string) => code === 'read' || isImportErrorCode(code));
    });
    it.each(ONCE_FAULTY)('of $format, number $seed, come to an end', async ({ format, seed }) => {
      const chosen = FUZZ_FORMATS.find((entry) => entry.format === format);
      expect(chosen && (await fuzzOne(chosen, seed))).toBe('read');
    });
  },
);
