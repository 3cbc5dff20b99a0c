import type { GridRow } from '../types.ts';

export type SortDirection = 'ascending' | 'descending';

const collator = new Intl.Collator('zh-CN', { numeric: true });

interface Keyed {
  id: string;
  text: string;
  number: number;
}

/**
 * Order of view by one column, as row ids; the data keep theirs. Group and total rows stay where they are and only the
 * rows between them are sorted. Ascending, numbers (separators allowed) come before texts; blank cells come last in
 * both directions; equal rows keep their order.
 */
export function sortOrder(
  rows: readonly GridRow[],
  textOf: (rowId: string) => string,
  direction: SortDirection,
): string[] {
  const order: string[] = [];
  let block: Keyed[] = [];
  const flush = (): void => {
    block.sort((a, b) => compare(a, b, direction));
    for (const item of block) order.push(item.id);
    block = [];
  };
  for (const row of rows) {
    if ((row.kind ?? 'normal') === 'normal') {
      const text = textOf(row.id).trim();
      block.push({ id: row.id, text, number: numberIn(text) });
    } else {
      flush();
      order.push(row.id);
    }
  }
  flush();
  return order;
}

/** Only used to compare for view; amounts are never computed from it. */
function numberIn(text: string): number {
  const plain = text.replace(/[,，\s]/g, '').replace(/%$/, '');
  return /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : Number.NaN;
}

function compare(a: Keyed, b: Keyed, direction: SortDirection): number {
  if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
  const sign = direction === 'ascending' ? 1 : -1;
  const aIsNumber = !Number.isNaN(a.number);
  const bIsNumber = !Number.isNaN(b.number);
  if (aIsNumber && bIsNumber) return sign * (a.number - b.number);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -sign : sign;
  return sign * collator.compare(a.text, b.text);
}

/**
 * Rows in an order made earlier: rows that are gone are left out, rows that are new stand after the row they follow in
 * the data. So a view does not jump while it is edited.
 */
export function applyOrder(rows: readonly GridRow[], order: readonly string[]): GridRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(order);
  const followers = new Map<string | null, GridRow[]>();
  let last: string | null = null;
  for (const row of rows) {
    if (known.has(row.id)) {
      last = row.id;
      continue;
    }
    const list = followers.get(last) ?? [];
    list.push(row);
    followers.set(last, list);
  }
  const result = [...(followers.get(null) ?? [])];
  for (const id of order) {
    const row = byId.get(id);
    if (!row) continue;
    result.push(row, ...(followers.get(id) ?? []));
  }
  return result;
}
