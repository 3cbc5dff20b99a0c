import { zipOf } from './zipOf.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** A paragraph (`# ` before it: a heading), or a table by rows. */
export type WordPart = string | readonly (readonly string[])[];

const paragraph = (text: string): string => {
  const level = /^#+ /.exec(text)?.[0].length;
  const style = level ? `<w:pPr><w:outlineLvl w:val="${level - 2}"/></w:pPr>` : '';
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${escape(text.replace(/^#+ /, ''))}</w:t></w:r></w:p>`;
};

/** A Word file of these parts, in order. */
export function wordFile(parts: readonly WordPart[]): Buffer {
  const table = (rows: readonly (readonly string[])[]): string => {
    const columns = rows[0]!.map(() => '<w:gridCol w:w="1200"/>').join('');
    const body = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`);
    return `<w:tbl><w:tblGrid>${columns}</w:tblGrid>${body.join('')}</w:tbl>`;
  };
  const body = parts.map((part) => (typeof part === 'string' ? paragraph(part) : table(part))).join('');
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  });
}

/** An Excel file: rows by name of the sheet; numbers are stored as numbers. */
export function excelFile(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const cell = (value: string | number, row: number, column: number): string => {
    const at = `r="${letter(column)}${row + 1}"`;
    if (value === '') return '';
    return typeof value === 'number'
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
  };
  const sheet = (rows: readonly (readonly (string | number)[])[]): string => {
    const data = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`);
    return `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data.join('')}</sheetData></worksheet>`;
  };
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = names.map((_, i) => `/xl/worksheets/sheet${i + 1}.xml`);
  const overrides = parts.map((part) => `<Override PartName="${part}" ContentType="${kind}.worksheet+xml"/>`).join('');
  const list = names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const links = parts.map(
    (part, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="${part.slice(4)}"/>`,
  );
  return zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${overrides}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELS}">${links.join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [parts[i]!.slice(1), sheet(sheets[name]!)])),
  });
}
