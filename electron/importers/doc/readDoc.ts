import type { CompoundFile } from '../cfb/CompoundFile.ts';
import type { RawBlock, RawDocument } from '../raw/rawBlock.ts';
import { besideText } from '../text/besideText.ts';
import { DocBody } from './DocBody.ts';
import { openDocSource } from './docSource.ts';
import type { DocText } from './readFib.ts';

/**
 * Reads a Word 97–2003 document ([MS-DOC]; also .dot and WPS .wps): current text only (no deleted or hidden text, no field
 * codes), automatic numbers as text, text boxes behind the paragraph that they hang on, footnotes at the end, merged cells
 * from the edges of all rows. Macros are not run. @throws ImportError
 */
export function readDoc(file: CompoundFile): RawDocument {
  const source = openDocSource(file);
  const warnings: string[] = [];
  const blocksOf = (text: DocText): RawBlock[] => {
    const body = new DocBody(source);
    body.read(source.texts[text]);
    warnings.push(...body.warnings);
    return body.blocks;
  };
  const main = blocksOf('main');
  const beside = besideText({
    notes: [...blocksOf('footnotes'), ...blocksOf('endnotes')],
    pageHeads: blocksOf('pageHeads'),
    comments: blocksOf('comments'),
  });
  const macros = file.has('_VBA_PROJECT') || file.has('Macros') ? ['文件含有宏（VBA），没有运行，也不会运行。'] : [];
  return {
    format: 'doc',
    blocks: [...main, ...beside.blocks],
    warnings: [...macros, ...warnings, ...beside.warnings],
    furniture: beside.furniture,
  };
}
