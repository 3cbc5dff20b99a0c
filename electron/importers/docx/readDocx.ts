import { ImportError } from '../importError.ts';
import type { RawBlock, RawDocument } from '../raw/rawBlock.ts';
import { readRelationships, type Relationship } from '../relationships.ts';
import { besideText } from '../text/besideText.ts';
import type { ListCounter } from '../text/ListCounter.ts';
import { readXml } from '../xml.ts';
import type { ZipArchive } from '../zip/ZipArchive.ts';
import { DocxBody } from './DocxBody.ts';
import { DocxStyles } from './docxStyles.ts';
import { readDocxNumbering } from './readDocxNumbering.ts';

/**
 * Reads a Word document: current text only (no deleted or hidden text, no field codes), automatic numbers as text, text boxes
 * once, footnotes at the end, merged cells exactly. Macros are not run, nothing outside is followed. @throws ImportError
 */
export function readDocx(zip: ZipArchive): RawDocument {
  const [main = 'word/document.xml'] = partsOf(readRelationships(zip, ''), 'officeDocument');
  const xml = zip.text(main);
  if (xml === undefined) throw new ImportError('CORRUPT', '文件里没有 Word 正文，可能已损坏');
  const relations = readRelationships(zip, main);
  const textsOf = (type: string): string[] => partsOf(relations, type).flatMap((part) => zip.text(part) ?? []);
  const styles = new DocxStyles(textsOf('styles')[0]);
  const counterOf = readDocxNumbering(textsOf('numbering')[0]);
  const body = readBody(xml, styles, counterOf());
  const blocksOf = (...types: string[]): RawBlock[] =>
    types.flatMap(textsOf).flatMap((part) => readBody(part, styles, counterOf()).blocks);
  const beside = besideText({
    notes: blocksOf('footnotes', 'endnotes'),
    pageHeads: blocksOf('header', 'footer'),
    comments: blocksOf('comments'),
  });
  const hasMacros = zip.names.some((name) => name.endsWith('vbaProject.bin'));
  return {
    format: 'docx',
    blocks: [...body.blocks, ...beside.blocks],
    warnings: [
      ...(hasMacros ? ['文件含有宏（VBA），没有运行，也不会运行。'] : []),
      ...body.warnings,
      ...beside.warnings,
    ],
    furniture: beside.furniture,
  };
}

/** @param numbers counted anew for each part */
function readBody(xml: string, styles: DocxStyles, numbers: ListCounter): DocxBody {
  const body = new DocxBody(styles, numbers);
  readXml(xml, {
    open: (name, attributes) => body.open(name, attributes),
    close: (name) => body.close(name),
    text: (text) => body.text(text),
  });
  return body;
}

const partsOf = (relations: ReadonlyMap<string, Relationship>, type: string): string[] =>
  [...relations.values()]
    .filter((relation) => relation.type === type && !relation.isExternal)
    .map(({ target }) => target);
