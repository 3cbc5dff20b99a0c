import type { Table } from '../../layout/layout.ts';
import { SANGONG_CONTENT } from '../pieces/sangongContent.ts';

/** 一般公共预算“三公”经费支出情况表: one row. */
export const SANGONG_TABLE: Table = {
  kind: 'table',
  id: 'T08',
  title: '{year}年一般公共预算“三公”经费支出情况表',
  tocText: '一般公共预算“三公”经费支出情况表',
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'portrait',
  at: { dataset: 'sangong', fund: 'generalAll' },
  content: SANGONG_CONTENT,
  notes: [],
};
