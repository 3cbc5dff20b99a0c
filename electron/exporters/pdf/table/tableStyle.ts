/** How tables are drawn. Points; `linePitch` is a factor of the font size. */
export const TABLE = {
  paddingX: 2.5,
  /** Space above and below the text of a cell; the smaller ones are used when they spare a table a second page. */
  paddingsY: [2.2, 1.6, 1],
  linePitch: 1.32,
  border: 0.5,
  /** Tables are set smaller step by step until their amounts fit, but never below this. */
  smallestSize: 6,
  sizeStep: 0.5,
  /** A head taller than this part of a page is printed once and not repeated. */
  tallestHead: 0.6,
  /** A row taller than a page is begun on the current page when at least this part of it is free. */
  splitWhenFree: 1 / 3,
} as const;
