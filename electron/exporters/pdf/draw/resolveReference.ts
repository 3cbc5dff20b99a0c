import type { Anchor, PageItem, ReferenceItem } from '../flow/pagePlan.ts';
import { breakLines } from '../text/breakLines.ts';
import { placeLine } from '../text/placeLine.ts';
import type { Typography } from '../typography.ts';

const GAP = 4;
const DOT = 1;
const DOT_SPACE = 4;

/** The leader dots and the page number of an entry of the contents. Nothing when its target is not in the document. */
export function resolveReference(
  item: ReferenceItem,
  target: Anchor | undefined,
  frontPages: number,
  type: Typography,
): Exclude<PageItem, ReferenceItem>[] {
  if (target === undefined || item.size === 0) return [];
  const number = target.page + 1 - frontPages;
  const { size, fromX, toX, baseline } = item;
  const options = { size, width: toX - fromX, breaks: 'never' } as const;
  const [line] = breakLines([{ text: String(number), chain: type.chain('table', false) }], options);
  if (line === undefined) return [];
  const runs = placeLine(line, { x: fromX, baseline, width: toX - fromX, size, align: 'right' });
  // The dots of all entries stand below one another: they begin at a multiple of their distance.
  const start = Math.ceil((fromX + GAP) / (DOT + DOT_SPACE)) * (DOT + DOT_SPACE);
  const end = toX - line.width - GAP;
  const leader = { path: `M${start} ${baseline - size * 0.25}L${end} ${baseline - size * 0.25}`, lineWidth: DOT };
  const dots = { kind: 'rules' as const, ...leader, dash: { length: 0.01, space: DOT + DOT_SPACE - 0.01 } };
  return [...(end - start > DOT_SPACE ? [dots] : []), ...runs.map((run) => ({ kind: 'text' as const, run }))];
}
