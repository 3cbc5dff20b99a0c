import { zipParts } from '../../importers/fuzz/zipParts.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COLUMNS = 14;

/** A workbook of one sheet with a head and that many rows of labels and amounts. */
export function largeSheet(rows: number): Buffer {
  const cell = (row: number, column: number): string =>
    row === 0 || column < 4
      ? `<c t="inlineStr"><is><t>${row === 0 ? '列' : '科目'}${row}-${column}</t></is></c>`
      : `<c><v>${(row * column) / 100}</v></c>`;
  const body = Array.from({ length: rows }, (_, row) => {
    return `<row>${Array.from({ length: COLUMNS }, (__, column) => cell(row, column)).join('')}</row>`;
  });
  const parts: Readonly<Record<string, string>> = {
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="明细" sheetId="1" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="s" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEETS}"><sheetData>${body.join('')}</sheetData></worksheet>`,
  };
  return zipParts(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}
