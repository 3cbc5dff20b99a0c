import type { Frame } from '../flow/frame.ts';
import { innerWidth } from '../flow/frame.ts';
import type { PageItem } from '../flow/pagePlan.ts';
import { breakLines } from '../text/breakLines.ts';
import { placeLine } from '../text/placeLine.ts';
import type { Typography } from '../typography.ts';
import { SIZES } from '../typography.ts';

/** GB/T 9704: the number stands 7 mm below the type area. On pages with a narrow foot it stays half way down. */
const BELOW = 20;

/** The page number at the foot of a page: — 3 — */
export function pageNumberItems(number: number, frame: Frame, type: Typography): PageItem[] {
  if (type.style.pageNumber === 'none') return [];
  const text = type.style.pageNumber === 'dash' ? `— ${number} —` : String(number);
  const size = SIZES.pageNumber;
  const [line] = breakLines([{ text, chain: type.chain('table', false) }], {
    size,
    width: innerWidth(frame),
    breaks: 'never',
  });
  if (line === undefined) return [];
  const baseline = frame.height - frame.bottom + Math.min(BELOW + size, (frame.bottom + size) / 2);
  const place = { x: frame.left, baseline, width: innerWidth(frame), size, align: 'center' } as const;
  return placeLine(line, place).map((run) => ({ kind: 'text', run }));
}
