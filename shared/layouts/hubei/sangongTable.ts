import type { Table } from '../../layout/layout.ts';
import { SANGONG_CONTENT } from '../pieces/sangongContent.ts';
import { moneyTable } from './moneyTable.ts';

/** 附表4-7. */
export const SANGONG_TABLE: Table = moneyTable('T07', '附表4-7', '一般公共预算“三公”经费支出表', {
  at: { dataset: 'sangong', fund: 'generalAll' },
  content: SANGONG_CONTENT,
  emptyNote: '说明：{department}没有用财政拨款安排“三公”经费，本表没有数据。',
});
