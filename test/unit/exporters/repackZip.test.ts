import { expect, it } from 'vitest';
import { repackZip } from '../../../electron/exporters/zip/repackZip.ts';
import { renderXlsx } from '../../../electron/exporters/xlsx/renderXlsx.ts';
import { ZipArchive } from '../../../electron/importers/zip/ZipArchive.ts';
import { printDocument } from '../../support/syntheticDocument.ts';
import { expenditureTable } from '../../support/syntheticTables.ts';

it('keeps the parts and their order, changes what it is told to, and has no dates of the clock', async () => {
  const made = await renderXlsx(printDocument([expenditureTable(3)]));
  const packed = repackZip(made, (name, bytes) =>
    name === 'docProps/core.xml' ? `${bytes.toString('utf8')}<!--鑫-->` : undefined,
  );
  const [before, after] = [new ZipArchive(Buffer.from(made)), new ZipArchive(Buffer.from(packed))];
  expect(after.names).toEqual(before.names);
  for (const name of before.names) {
    const [was, is] = [before.read(name)?.toString('utf8'), after.read(name)?.toString('utf8')];
    expect(is).toBe(name === 'docProps/core.xml' ? `${was}<!--鑫-->` : was);
  }
  // 1 January 1980, midnight, in every header
  expect(Buffer.from(packed).readUInt32LE(10)).toBe(0x00210000);
  expect(() => repackZip(new Uint8Array(100), () => undefined)).toThrow('no ZIP file');
});
