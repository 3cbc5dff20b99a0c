import type { CompoundFile } from '../cfb/CompoundFile.ts';
import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { RawDocument } from '../raw/rawBlock.ts';
import type { ReadProgress } from '../readProgress.ts';
import { CellCollector } from '../sheet/CellCollector.ts';
import { sheetToBlocks } from '../sheet/sheetToBlocks.ts';
import { readSheet } from './readSheet.ts';
import { readWorkbookGlobals } from './readWorkbookGlobals.ts';

/**
 * Reads an Excel 97–2003 workbook ([MS-XLS], BIFF8; also WPS .et): values, number formats, merges, borders, hidden parts.
 * @throws ImportError
 */
export function readXls(file: CompoundFile, onProgress?: ReadProgress): RawDocument {
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new ImportError('CORRUPT', '文件里没有工作簿，可能已损坏');
  const workbook = readWorkbookGlobals(stream);
  if (workbook.sheets.length > IMPORT_LIMITS.sheets)
    throw new ImportError('TOO_MANY', `工作表超过 ${IMPORT_LIMITS.sheets} 个，不像是预算公开表`);
  const collector = new CellCollector();
  const parts = workbook.sheets.map((sheet, i) => {
    onProgress?.(i, workbook.sheets.length);
    return sheetToBlocks(readSheet(stream, sheet, workbook, collector));
  });
  const macros = file.has('_VBA_PROJECT_CUR') ? ['文件含有宏（VBA），没有运行，也不会运行。'] : [];
  return {
    format: 'xls',
    blocks: parts.flatMap((part) => part.blocks),
    warnings: [...macros, ...parts.flatMap((part) => part.warnings)],
    furniture: parts.flatMap((part) => part.furniture),
  };
}
