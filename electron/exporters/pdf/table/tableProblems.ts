import type { TableBlock } from '../../../../shared/document/blocks.ts';
import type { PdfProblem } from '../pdfProblem.ts';
import type { MeasuredTable } from './measureTable.ts';

/** What the officer should know about how a table had to be set. */
export function tableProblems(block: TableBlock, table: MeasuredTable, repeatsHead: boolean): PdfProblem[] {
  const { source, title } = block;
  const problems: PdfProblem[] = [];
  if (table.grid.isRagged)
    problems.push({
      severity: 'warning',
      code: 'raggedTable',
      message: `表“${title}”的各行单元格数不一致，已补齐空格打印。`,
      hint: '请检查版式中该表的列数和合并单元格。',
      source,
    });
  if (table.tooWide !== undefined)
    problems.push({
      severity: 'error',
      code: 'amountTooWide',
      message: `表“${title}”中的“${table.tooWide.cell.text}”用最小字号仍放不进所在的列，已折行打印。`,
      hint: '请加宽该列，或把该表改为横向。',
      source,
    });
  else if (table.size < block.fontSize)
    problems.push({
      severity: 'info',
      code: 'tableShrunk',
      message: `表“${title}”的字号由 ${block.fontSize} 磅缩小到 ${table.size} 磅，使金额不折行。`,
      source,
    });
  if (!repeatsHead)
    problems.push({
      severity: 'warning',
      code: 'headTooTall',
      message: `表“${title}”的表头高过页面的六成，续页上不再重复。`,
      hint: '请缩短表头文字，或加宽该列。',
      source,
    });
  return problems;
}
