import type { SourceFurniture } from '../../../shared/recognise/sourceDocument.ts';
import type { SheetGrid } from './sheetGrid.ts';

/** What is hidden on a sheet: a warning for each kind, and the texts that were left out. */
export function hiddenTexts(sheet: SheetGrid): { warnings: string[]; furniture: SourceFurniture[] } {
  const furniture: SourceFurniture[] = [];
  const keep = (texts: readonly string[]): void => {
    if (texts.length > 0) furniture.push({ kind: 'hidden', text: texts.join('\t'), place: { sheet: sheet.name } });
  };
  let hiddenRows = 0;
  const byColumn = new Map<number, string[]>();
  for (const [row, cells] of sheet.rows) {
    const isHiddenRow = sheet.isHidden || sheet.hiddenRows.has(row);
    const texts: string[] = [];
    for (const [column, cell] of cells) {
      const text = cell.text.trim();
      if (text === '') continue;
      if (isHiddenRow) texts.push(text);
      else if (sheet.hiddenColumns.has(column)) pushTo(byColumn, column, text);
    }
    if (texts.length > 0) hiddenRows++;
    keep(texts);
  }
  for (const texts of byColumn.values()) keep(texts);
  return { warnings: warningsOf(sheet, hiddenRows, byColumn.size), furniture };
}

function warningsOf(sheet: SheetGrid, rows: number, columns: number): string[] {
  if (sheet.isHidden) return rows > 0 ? [`工作表“${sheet.name}”是隐藏的，没有读取；需要的话请取消隐藏后再导入。`] : [];
  const warnings: string[] = [];
  if (rows > 0) warnings.push(`工作表“${sheet.name}”有 ${rows} 个隐藏行没有读取；需要的话请取消隐藏后再导入。`);
  if (columns > 0) warnings.push(`工作表“${sheet.name}”有 ${columns} 个隐藏列没有读取；需要的话请取消隐藏后再导入。`);
  return warnings;
}

function pushTo(lists: Map<number, string[]>, key: number, text: string): void {
  const list = lists.get(key);
  if (list) list.push(text);
  else lists.set(key, [text]);
}
