const MOST = 6;

/** Names as a list, the first few of many. */
export function listed(names: readonly string[]): string {
  const different = [...new Set(names)];
  return different.slice(0, MOST).join('、') + (different.length > MOST ? '等' : '');
}
