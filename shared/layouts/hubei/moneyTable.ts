import type { Table } from '../../layout/layout.ts';

/** A table of 万元 with the caption that all of them have. */
export const moneyTable = (
  id: string,
  number: string,
  title: string,
  rest: Pick<Table, 'content'> & Partial<Table>,
): Table => ({
  kind: 'table',
  id,
  number,
  title,
  tocText: title,
  captionLeft: '部门/单位：{department}',
  captionRight: '单位：万元',
  orientation: 'portrait',
  notes: [],
  ...rest,
});
