import { clusterValues } from './clusterValues.ts';
import type { HorizontalRule, VerticalRule } from './pageContent.ts';

const NEAR = 3;
/** Shorter lines are ticks, not borders of cells. */
const LEAST_HEIGHT = 8;
const LEAST_WIDTH = 30;

/**
 * The closing lines that are not drawn: where a page cuts a row, several column lines end together without a rule
 * (browsers print so). A line across them closes the cells.
 */
export function closeColumns(
  horizontal: readonly HorizontalRule[],
  vertical: readonly VerticalRule[],
): HorizontalRule[] {
  const long = vertical.filter((rule) => rule.y1 - rule.y0 > LEAST_HEIGHT);
  const closing: HorizontalRule[] = [];
  for (const endOf of [(rule: VerticalRule) => rule.y0, (rule: VerticalRule) => rule.y1])
    for (const y of clusterValues(long.map(endOf), NEAR)) {
      const ending = long.filter((rule) => Math.abs(endOf(rule) - y) <= NEAR);
      if (ending.length < 2) continue;
      const x0 = Math.min(...ending.map((rule) => rule.x));
      const x1 = Math.max(...ending.map((rule) => rule.x));
      const crossed = vertical.some((rule) => rule.x > x0 - 4 && rule.x < x1 + 4 && rule.y0 < y - 5 && rule.y1 > y + 5);
      const drawn = covered(
        horizontal.filter((rule) => Math.abs(rule.y - y) <= NEAR).map((rule) => [rule.x0, rule.x1]),
        x0,
        x1,
      );
      if (x1 - x0 > 15 && drawn < (x1 - x0) * 0.97 && !crossed) closing.push({ y, x0, x1 });
    }
  return closing;
}

/** The outer borders of a table that is drawn without its left or right edge: its row lines end there together. */
export function closeRows(horizontal: readonly HorizontalRule[], vertical: readonly VerticalRule[]): VerticalRule[] {
  if (vertical.length === 0) return [];
  const long = horizontal.filter((rule) => rule.x1 - rule.x0 > LEAST_WIDTH);
  const closing: VerticalRule[] = [];
  for (const endOf of [(rule: HorizontalRule) => rule.x0, (rule: HorizontalRule) => rule.x1])
    for (const x of clusterValues(long.map(endOf), NEAR)) {
      const ending = long.filter((rule) => Math.abs(endOf(rule) - x) <= NEAR);
      if (ending.length < 3) continue;
      const y0 = Math.min(...ending.map((rule) => rule.y));
      const y1 = Math.max(...ending.map((rule) => rule.y));
      const drawn = covered(
        vertical.filter((rule) => Math.abs(rule.x - x) <= NEAR).map((rule) => [rule.y0, rule.y1]),
        y0,
        y1,
      );
      const crossed = horizontal.some(
        (rule) => rule.y > y0 - 4 && rule.y < y1 + 4 && rule.x0 < x - 5 && rule.x1 > x + 5,
      );
      const hasColumns = vertical.some(
        (rule) => rule.y0 < y1 && rule.y1 > y0 && ending.some((row) => rule.x > row.x0 - 2 && rule.x < row.x1 + 2),
      );
      if (drawn < (y1 - y0) * 0.05 && !crossed && hasColumns) closing.push({ x, y0, y1 });
    }
  return closing;
}

/** How much of from–to the pieces cover. */
function covered(pieces: readonly (readonly [number, number])[], from: number, to: number): number {
  return pieces.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(to, b) - Math.max(from, a)), 0);
}
