/** The first and last year that a report can be of. Department budgets did not exist before; later is a slip of the pen. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/** Whether a report can be of this year. */
export function isBudgetYear(year: unknown): year is number {
  return Number.isInteger(year) && (year as number) >= FIRST_YEAR && (year as number) <= LAST_YEAR;
}

/** One Chinese sentence for a year that is impossible: what, and what to do. `year` as it was given. */
export function impossibleYear(year: unknown): string {
  return `年度“${String(year)}”不正确：应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间的四位年份。请改正年度后再试。`;
}
