import type { CompoundFile } from '../cfb/CompoundFile.ts';
import type { RawDocument } from '../raw/rawBlock.ts';
import { DocBody } from './DocBody.ts';
import { openDocSource } from './docSource.ts';

/**
 * Reads a Word 97–2003 document ([MS-DOC]; also .dot and WPS .wps): current text only (no deleted or hidden text, no field
 * codes), automatic numbers as text, text boxes behind the paragraph that they hang on, merged cells from the edges of all
 * rows. Macros are not run. @throws ImportError
 */
export function readDoc(file: CompoundFile): RawDocument {
  const source = openDocSource(file);
  const body = new DocBody(source);
  body.read(source.main);
  const macros = file.has('_VBA_PROJECT') || file.has('Macros') ? ['文件含有宏（VBA），没有运行，也不会运行。'] : [];
  return { format: 'doc', blocks: body.blocks, warnings: [...macros, ...body.warnings], furniture: [] };
}
