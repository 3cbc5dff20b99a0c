/** Fills that differ in lightness too, so that a black-and-white print can be read. */
const FILLS = [
  '#1f4e79',
  '#c55a11',
  '#7f9fc6',
  '#548235',
  '#f2b26b',
  '#8064a2',
  '#a9d18e',
  '#7f6000',
  '#b7b7b7',
  '#2e9e9e',
];

/** The fill of the item with this index; colours repeat after ten. */
export function chartFill(index: number): string {
  return FILLS[index % FILLS.length] ?? '#1f4e79';
}
