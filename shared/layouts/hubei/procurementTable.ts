import type { Table } from '../../layout/layout.ts';

/** Sums of quantities and prices of different goods say nothing: total rows leave them out. */
const NO_QUANTITIES = { quantity: '', price: '' };

/** 预算13表: each purchase as quantity × unit price, below the office that supervises and the department, in 元. */
export const PROCUREMENT_TABLE: Table = {
  kind: 'table',
  id: 'T10',
  number: '预算13表',
  title: '政府采购预算表',
  tocText: '政府采购预算表',
  captionRight: '单位：元',
  orientation: 'landscape',
  moneyUnit: '元',
  numbers: { blank: 'blank', grouping: false },
  fontSize: 8,
  content: {
    kind: 'grid',
    columnNumbers: { from: 1 },
    columns: [
      { id: 'unitCode', label: '单位代码', show: 'unit.code', width: 0.9 },
      { id: 'unitName', label: '单位名称', show: 'unit.name', width: 1.6 },
      { id: 'project', label: '项目', show: 'project.name', width: 1.6 },
      { id: 'item', label: '政府采购品目', show: 'procurement.item', width: 1.7 },
      { id: 'function', label: '功能科目', show: 'function.codeName', width: 1.3 },
      { id: 'economic', label: '部门支出经济分类', show: 'economic.codeName', width: 1.4 },
      { id: 'source', label: '资金来源', show: 'line.source', width: 0.8 },
      { id: 'nature', label: '资金性质', show: 'line.nature', width: 0.9 },
      { id: 'quantity', label: '采购数量', at: { quantity: 'quantity' }, width: 0.6 },
      { id: 'price', label: '单价（元）', at: { quantity: 'unitPrice' }, width: 0.9, numbers: { trimZeros: true } },
      { id: 'measureUnit', label: '计量单位', show: 'line.measureUnit', width: 0.6, align: 'center' },
      {
        id: 'amounts',
        label: '采购金额',
        children: [
          { id: 'amount', label: '采购金额合计（元）', at: { measure: 'amount' }, width: 1.1 },
          { id: 'sme', label: '其中面向中小企业（元）', at: { measure: 'sme' }, width: 1.1 },
          { id: 'micro', label: '其中面向小微企业（元）', at: { measure: 'micro' }, width: 1.1 },
        ],
      },
    ],
    rows: {
      source: 'concat',
      parts: [
        {
          source: 'fixed',
          rows: [
            {
              id: 'sum',
              labels: { unitName: '合计', ...NO_QUANTITIES },
              at: { dataset: 'procurement' },
              look: 'total',
            },
          ],
        },
        {
          source: 'units',
          roles: ['above', 'department'],
          at: { dataset: 'procurement' },
          labels: NO_QUANTITIES,
          onlyWithData: true,
        },
        { source: 'lines', dataset: 'procurement', order: 'entry', group: 'line' },
      ],
    },
  },
  notes: [],
  emptyNote: '说明：{department}没有安排政府采购预算，本表没有数据。',
};
