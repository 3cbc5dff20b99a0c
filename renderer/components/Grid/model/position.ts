/** A cell by its place in the view. Pinned rows have negative numbers: −1 is the one next to the first row. */
export interface Pos {
  r: number;
  c: number;
}
