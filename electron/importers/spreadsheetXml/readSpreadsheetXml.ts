import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { RawDocument } from '../raw/rawBlock.ts';
import { sheetToBlocks } from '../sheet/sheetToBlocks.ts';
import { decodeXml } from '../text/decodeXml.ts';
import { readXml } from '../xml.ts';
import { SpreadsheetBody } from './SpreadsheetBody.ts';

/** Reads a workbook in the XML of Excel 2002 and 2003, which systems name .xls. @throws ImportError */
export function readSpreadsheetXml(bytes: Buffer): RawDocument {
  const body = new SpreadsheetBody();
  readXml(decodeXml(bytes), {
    open: (name, attributes) => body.open(name, attributes),
    close: (name) => body.close(name),
    text: (text) => body.text(text),
  });
  if (body.sheets.length > IMPORT_LIMITS.sheets)
    throw new ImportError('TOO_MANY', `工作表超过 ${IMPORT_LIMITS.sheets} 个，不像是预算公开表`);
  const parts = body.sheets.map(sheetToBlocks);
  return {
    format: 'xls',
    blocks: parts.flatMap(({ blocks }) => blocks),
    warnings: parts.flatMap(({ warnings }) => warnings),
    furniture: parts.flatMap(({ furniture }) => furniture),
  };
}
