import type { Column } from '../../layout/layout.ts';

/** An amount column of one source of money. */
export const fundColumn = (id: string, label: string, node: string): Column => ({ id, label, at: { fund: node } });

/** An amount column of one measure, called by its id. */
export const measureColumn = (id: string, label: string, numbers?: Column['numbers']): Column => ({
  id,
  label,
  at: { measure: id },
  ...(numbers ? { numbers } : {}),
});
