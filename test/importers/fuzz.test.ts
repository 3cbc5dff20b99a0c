import { expect, it } from 'vitest';
import { isImportErrorCode } from '../../electron/importers/importError.ts';
import { describeWithShared } from '../support/sharedFolder.ts';
import { FUZZ_FORMATS } from './fuzz/formats.ts';
import { fuzzOne } from './fuzz/fuzzOne.ts';

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
  },
);
