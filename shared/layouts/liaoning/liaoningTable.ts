import type { Table } from '../../layout/layout.ts';

/** What Liaoning's tables have in common; `n` counts through 表1 … 表19. */
export const liaoningTable = (n: number, title: string, rest: Pick<Table, 'content'> & Partial<Table>): Table => ({
  kind: 'table',
  id: `T${String(n).padStart(2, '0')}`,
  number: `表${n}`,
  title,
  tocText: title,
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'landscape',
  notes: [],
  ...rest,
});
