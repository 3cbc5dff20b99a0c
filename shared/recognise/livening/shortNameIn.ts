const SHORT = /[我本](?:局|委|办|厅|院|校|中心|馆|站|所|处|街道|镇|乡|单位|部门)/g;
/** Said once it may be a slip. */
const OFTEN = 2;

/** How the text calls its department: the usual short name where it occurs, else the one that occurs most. */
export function shortNameIn(texts: readonly string[], usual: string): string {
  const count = new Map<string, number>();
  for (const text of texts) for (const [name] of text.matchAll(SHORT)) count.set(name, (count.get(name) ?? 0) + 1);
  if (count.has(usual)) return usual;
  const [most] = [...count].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= OFTEN ? most[0] : usual;
}
