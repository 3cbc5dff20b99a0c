import type { CellRef, EditCause, RejectedChange } from '../types.ts';

/** A message under the grid; `first` is the place its button leads to. */
export interface Notice {
  tone: 'info' | 'warning';
  title: string;
  details: string[];
  first: CellRef | null;
}

const VERBS: Record<EditCause, string> = {
  type: '写入',
  paste: '粘贴',
  fill: '填充',
  delete: '清除',
  cut: '剪切',
  replace: '替换',
};

/** Reasons shown at most; the rest is counted. */
const MAX_REASONS = 4;

/** Says how many cells were left out, why, and where the first of each kind is. Null when nothing was rejected. */
export function rejectionNotice(
  cause: EditCause,
  accepted: number,
  rejected: readonly RejectedChange[],
  placeOf: (cell: CellRef) => string,
): Notice | null {
  const first = rejected[0];
  if (!first) return null;
  const groups = new Map<string, { count: number; first: RejectedChange }>();
  for (const item of rejected) {
    const group = groups.get(item.reason);
    if (group) group.count += 1;
    else groups.set(item.reason, { count: 1, first: item });
  }
  const details = [...groups].slice(0, MAX_REASONS).map(([reason, group]) => {
    const place = placeOf(group.first);
    return group.count === 1 ? `${place}：${reason}` : `${reason}（${group.count} 格，首处：${place}）`;
  });
  if (groups.size > MAX_REASONS) details.push(`另有 ${groups.size - MAX_REASONS} 种原因`);
  const verb = VERBS[cause];
  const title =
    accepted > 0
      ? `已${verb} ${grouped(accepted)} 格，${grouped(rejected.length)} 格没有改动`
      : `没有${verb}：${grouped(rejected.length)} 格不能改动`;
  return { tone: 'warning', title, details, first: { rowId: first.rowId, colId: first.colId } };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
