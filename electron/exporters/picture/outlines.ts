/** A closed outline as its corners, x and y in turn. */
export type Outline = readonly number[];

/** How far a flattened curve may stand off the true one, in pixels. */
const TOLERANCE = 0.05;

/**
 * The outlines of an SVG path of absolute commands M, L, Q, C, A and Z, with its curves flattened. `scale` is what the path
 * will be drawn at, so that curves are as smooth as they have to be.
 */
export function outlinesOf(path: string, scale = 1): Outline[] {
  const outlines: number[][] = [];
  let current: number[] = [];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLQCAZ])([^MLQCAZ]*)/g)) {
    const n = [...rest.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/gi)].map(Number);
    if (command === 'M') {
      if (current.length > 0) outlines.push(current);
      current = n.slice(0, 2);
    } else if (command === 'L') current.push(...n);
    else if (command === 'Q' || command === 'C') curve(current, n, scale);
    else if (command === 'A') arc(current, n, scale);
  }
  if (current.length > 0) outlines.push(current);
  return outlines;
}

/** A Bézier curve of two or three further points. */
function curve(outline: number[], n: readonly number[], scale: number): void {
  const points = [...outline.slice(-2), ...n];
  const size = Math.hypot((n.at(-2) ?? 0) - (points[0] ?? 0), (n.at(-1) ?? 0) - (points[1] ?? 0));
  const count = Math.min(64, Math.max(2, Math.ceil(Math.sqrt((size * scale) / TOLERANCE) / 4)));
  for (let i = 1; i <= count; i += 1) outline.push(...at(points, i / count));
}

/** De Casteljau: a point of the curve of these control points. */
function at(points: readonly number[], t: number): readonly number[] {
  if (points.length <= 2) return points;
  const next: number[] = [];
  for (let i = 0; i + 2 < points.length; i += 1) next.push((points[i] ?? 0) * (1 - t) + (points[i + 2] ?? 0) * t);
  return at(next, t);
}

/** A circular arc: radius, radius, rotation, large, sweep, x, y. */
function arc(outline: number[], n: readonly number[], scale: number): void {
  const [radius = 0, , , large = 0, sweep = 0, x = 0, y = 0] = n;
  const [x0 = 0, y0 = 0] = outline.slice(-2);
  const half = Math.hypot(x - x0, y - y0) / 2;
  if (half === 0 || radius === 0) {
    outline.push(x, y);
    return;
  }
  const r = Math.max(radius, half);
  const side = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, r * r - half * half));
  const cx = (x0 + x) / 2 - (side * (y - y0)) / (2 * half);
  const cy = (y0 + y) / 2 + (side * (x - x0)) / (2 * half);
  const from = Math.atan2(y0 - cy, x0 - cx);
  let turn = Math.atan2(y - cy, x - cx) - from;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  const step = 2 * Math.acos(Math.max(0, 1 - TOLERANCE / (r * scale)));
  const count = Math.max(2, Math.ceil(Math.abs(turn) / step));
  for (let i = 1; i < count; i += 1) {
    const angle = from + (turn * i) / count;
    outline.push(cx + r * Math.cos(angle), cy + r * Math.sin(angle));
  }
  outline.push(x, y);
}
