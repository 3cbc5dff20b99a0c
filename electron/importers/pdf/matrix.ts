/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Point = readonly [x: number, y: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that first applies `inner`, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Where the map puts a point. */
export function place(map: Matrix, x: number, y: number): Point {
  return [map[0] * x + map[2] * y + map[4], map[1] * x + map[3] * y + map[5]];
}

/** The first six numbers of an operator's arguments as a map; null where they are not six numbers. */
export function toMatrix(values: unknown): Matrix | null {
  if (!isNumberList(values) || values.length < 6) return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

function isNumberList(values: unknown): values is ArrayLike<number> & Iterable<number> {
  if (values instanceof Float32Array || values instanceof Float64Array) return true;
  return Array.isArray(values) && values.every((value) => typeof value === 'number');
}
