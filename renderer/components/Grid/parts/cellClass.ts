import type { CellModel, GridRow, LeafColumn } from '../types.ts';

/** Class names of a cell: alignment, kind of row, marks. */
export function cellClass(cell: CellModel, leaf: LeafColumn, rowKind: GridRow['kind'], frozen: boolean): string {
  const align = leaf.align ?? (leaf.kind === 'amount' || leaf.kind === 'quantity' ? 'right' : 'left');
  let name = `mz-grid-cell is-${align}`;
  if (leaf.kind === 'amount' || leaf.kind === 'quantity') name += ' is-number';
  if (cell.readOnly || leaf.kind === 'readonly') name += ' is-readonly';
  if (frozen) name += ' is-frozen';
  if (cell.error !== undefined) name += ' is-error';
  else if (cell.warning !== undefined) name += ' is-warning';
  if (cell.provenance && cell.provenance !== 'typed') name += ` is-${cell.provenance}`;
  if (cell.bold || rowKind === 'total' || rowKind === 'group') name += ' is-bold';
  if (cell.readOnly?.jump) name += ' is-linked';
  if (cell.mark) name += ` is-marked-${cell.mark}`;
  return name;
}

/** Equal as far as it can be seen: the row need not be rendered again. */
export function sameCell(a: CellModel, b: CellModel): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.error === b.error &&
      a.warning === b.warning &&
      a.provenance === b.provenance &&
      a.readOnly?.reason === b.readOnly?.reason &&
      a.readOnly?.jump === b.readOnly?.jump &&
      a.indent === b.indent &&
      a.bold === b.bold &&
      a.mark === b.mark &&
      a.rowSpan === b.rowSpan &&
      a.colSpan === b.colSpan)
  );
}
