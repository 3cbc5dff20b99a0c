import type { Column } from '../../layout/layout.ts';

/** A column of a form's block, over `span` columns of the form's grid. */
export const spannedColumn = (
  id: string,
  label: string,
  span: number,
  rest: Partial<Column> = {},
): Column & { readonly span: number } => ({ id, label, span, ...rest });
