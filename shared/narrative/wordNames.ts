/** The words of the report that a slot can name: see words.ts for what each prints. */
export const WORD_NAMES = [
  'year',
  'priorYear',
  'yearChinese',
  'priorYearChinese',
  'department',
  'short',
  'scope',
  'unitWord',
  'code',
  'parent',
  'level',
  'moneyUnit',
  'date',
  'dateChinese',
  'yearMonth',
  'yearMonthChinese',
  'approvedDate',
] as const;

export type WordName = (typeof WORD_NAMES)[number];
