import type { ExtraCell, ExtraTable } from '../report/extra.ts';

const NUMBER = /^[-+－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?$/;
const PERCENT = /^[-+－]?[\d,]+(?:\.\d+)?[%％]$/;
/** Columns whose numbers are no amounts. */
const LASTING = /编码|代码|科目|序号|行次|栏次|指标|编号|电话|^[类款项]$|\/[类款项]$/;
const RATES = /[增减占比率幅%％]/;

/** The table without its amounts: they were last year's. Codes, numbering and indicators stay. */
export function emptyAmounts(table: ExtraTable): ExtraTable {
  const heads = headPaths(table);
  const isNumbering = (row: ExtraTable['rows'][number]): boolean => {
    const texts = row.flatMap((cell) => (cell && cell.text.trim() !== '' ? [cell.text.trim()] : []));
    return texts.length > 2 && texts.filter((text) => /^\d{1,2}$/.test(text)).length >= texts.length - 1;
  };
  const rows = table.rows.map((row, r) => {
    if (r < table.headRows || isNumbering(row)) return row;
    return row.map((cell, c) => (cell && isAmount(cell, heads[c] ?? '') ? { ...cell, text: '' } : cell));
  });
  return { ...table, rows };
}

/** Whether there is an amount in the table's body. */
export function hasAmounts(table: ExtraTable): boolean {
  const heads = headPaths(table);
  return table.rows.slice(table.headRows).some((row) => row.some((cell, c) => cell && isAmount(cell, heads[c] ?? '')));
}

function isAmount({ text }: ExtraCell, head: string): boolean {
  const plain = text.replaceAll(/\s/g, '');
  if (PERCENT.test(plain)) return RATES.test(head) && !/指标/.test(head);
  return NUMBER.test(plain) && !LASTING.test(head);
}

/** The words above each column, outermost first. */
function headPaths({ rows, headRows, columns }: ExtraTable): string[] {
  const paths: string[][] = Array.from({ length: columns }, () => []);
  for (const row of rows.slice(0, headRows)) {
    row.forEach((cell, c) => {
      if (!cell) return;
      const label = cell.text.replaceAll(/\s/g, '');
      for (const path of paths.slice(c, Math.min(columns, c + (cell.colSpan ?? 1)))) path.push(label);
    });
  }
  return paths.map((path) => path.join('/'));
}
