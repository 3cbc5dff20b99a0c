import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { RawDocument } from '../raw/rawBlock.ts';
import type { ReadProgress } from '../readProgress.ts';
import { readRelationships } from '../relationships.ts';
import { CellCollector } from '../sheet/CellCollector.ts';
import { sheetToBlocks } from '../sheet/sheetToBlocks.ts';
import type { SheetBlocks } from '../sheet/sheetToBlocks.ts';
import { readXml } from '../xml.ts';
import type { ZipArchive } from '../zip/ZipArchive.ts';
import { readSharedStrings } from './readSharedStrings.ts';
import { readSheet } from './readSheet.ts';
import { readStyles } from './readStyles.ts';

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of its relationship. */
  readonly id: string;
}

/**
 * Reads an Excel workbook (.xlsx, .xlsm): stored values, number formats, merges, borders, hidden parts. Formulas are not
 * computed, macros not run, other workbooks not opened.
 * @throws ImportError
 */
export function readXlsx(zip: ZipArchive, onProgress?: ReadProgress): RawDocument {
  const main = [...readRelationships(zip, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  const part = main ?? 'xl/workbook.xml';
  if (part.endsWith('.bin'))
    throw new ImportError('UNSUPPORTED', '这是 .xlsb 二进制工作簿', '请用 Excel 或 WPS 另存为 .xlsx 后再导入');
  const xml = zip.text(part);
  if (xml === undefined) throw new ImportError('CORRUPT', '文件里没有工作簿，可能已损坏');
  const { entries, from1904 } = readWorkbook(xml);
  const relationships = readRelationships(zip, part);
  const targetOf = (type: string): string | undefined =>
    [...relationships.values()].find((relationship) => relationship.type === type)?.target;
  const textOf = (type: string): string | undefined => {
    const target = targetOf(type);
    return target === undefined ? undefined : zip.text(target);
  };
  const book = {
    strings: readSharedStrings(textOf('sharedStrings')),
    styles: readStyles(textOf('styles'), from1904),
    collector: new CellCollector(),
    uncomputed: 0,
  };
  const warnings: string[] = [];
  if (targetOf('vbaProject') !== undefined) warnings.push('文件含有宏（VBA），没有运行，也不会运行。');
  if (targetOf('externalLink') !== undefined)
    warnings.push('文件引用了其他工作簿，只用了已保存的结果，没有打开别的文件。');
  const parts: SheetBlocks[] = [];
  for (const [i, entry] of entries.entries()) {
    onProgress?.(i, entries.length);
    const relationship = relationships.get(entry.id);
    if (relationship?.type !== 'worksheet') continue;
    const sheet = zip.text(relationship.target);
    if (sheet === undefined) warnings.push(`工作表“${entry.name}”在文件里缺失，没有读到。`);
    else parts.push(sheetToBlocks(readSheet(sheet, entry, book)));
  }
  if (book.uncomputed > 0)
    warnings.push(
      `有 ${book.uncomputed} 个公式没有保存计算结果，这些单元格是空的。请用 Excel 或 WPS 打开文件并保存一次后再导入。`,
    );
  return {
    format: 'xlsx',
    blocks: parts.flatMap(({ blocks }) => blocks),
    warnings: [...warnings, ...parts.flatMap((sheet) => sheet.warnings)],
    furniture: parts.flatMap(({ furniture }) => furniture),
  };
}

function readWorkbook(xml: string): { entries: SheetEntry[]; from1904: boolean } {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  readXml(xml, {
    open(name, { name: title = '', state, id = '', date1904 }) {
      if (name === 'sheet') entries.push({ name: title, id, isHidden: state !== undefined && state !== 'visible' });
      else if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  if (entries.length > IMPORT_LIMITS.sheets)
    throw new ImportError('TOO_MANY', `工作表超过 ${IMPORT_LIMITS.sheets} 个，不像是预算公开表`);
  return { entries, from1904 };
}
