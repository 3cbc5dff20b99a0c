/** Only one drop-down is open at a time in the whole page, so its ids can be fixed. */
export const SUGGEST_LIST_ID = 'mz-grid-suggest';

export function suggestOptionId(index: number): string {
  return `${SUGGEST_LIST_ID}-${index}`;
}
