/** What stands in column `index` (from 0) of the row of column numbers: the label first (栏次), or 1 where there is none. */
export function columnNumber(index: number, label: string | undefined): string {
  if (label === undefined) return String(index + 1);
  return index === 0 ? label : String(index);
}
