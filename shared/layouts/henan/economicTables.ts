import type { Table } from '../../layout/layout.ts';
import { fundColumn } from '../pieces/amountColumns.ts';

/** 一般公共预算基本支出表: one row per line, pairs of codes may repeat. */
export const BASIC_EXPENDITURE_TABLE: Table = {
  kind: 'table',
  id: 'T06',
  title: '{year}年一般公共预算基本支出表',
  tocText: '一般公共预算基本支出表',
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'portrait',
  content: {
    kind: 'grid',
    columns: [
      {
        id: 'economic',
        label: '部门预算支出经济分类科目',
        children: [
          { id: 'code', label: '科目编码', show: 'economic.code', width: 1 },
          { id: 'name', label: '科目名称', show: 'economic.name', width: 2.4 },
        ],
      },
      {
        id: 'gov',
        label: '政府预算支出经济分类科目编码',
        children: [
          { id: 'govCode', label: '科目编码', show: 'govEconomic.code', width: 1 },
          { id: 'govName', label: '科目名称', show: 'govEconomic.name', width: 2.2 },
        ],
      },
      {
        id: 'amounts',
        label: '本年一般公共预算基本支出',
        children: [
          { id: 'basic', label: '合计', at: { measure: 'basic' } },
          { id: 'personnel', label: '人员经费', at: { measure: 'personnel' } },
          { id: 'operating', label: '公用经费', at: { measure: 'operating' } },
        ],
      },
    ],
    rows: {
      source: 'concat',
      parts: [
        {
          source: 'fixed',
          rows: [{ id: 'sum', labels: { name: '合计' }, at: { dataset: 'basicByEconomic' }, look: 'total' }],
        },
        { source: 'lines', dataset: 'basicByEconomic', order: 'entry', group: 'line' },
      ],
    },
  },
  notes: [],
};

/** 支出经济分类汇总表: both economic classifications × source of money. */
export const ECONOMIC_SUMMARY_TABLE: Table = {
  kind: 'table',
  id: 'T07',
  title: '{year}年支出经济分类汇总表',
  tocText: '支出经济分类汇总表',
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'landscape',
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      {
        id: 'economic',
        label: '部门预算经济分类',
        children: [
          { id: 'class', label: '类', show: 'economic.class', width: 0.6 },
          { id: 'section', label: '款', show: 'economic.section', width: 0.5 },
          { id: 'name', label: '科目名称', show: 'economic.name', width: 2.2 },
        ],
      },
      {
        id: 'gov',
        label: '政府预算经济分类',
        children: [
          { id: 'govClass', label: '类', show: 'govEconomic.class', width: 0.6 },
          { id: 'govSection', label: '款', show: 'govEconomic.section', width: 0.5 },
          { id: 'govName', label: '科目名称', show: 'govEconomic.name', width: 2 },
        ],
      },
      fundColumn('total', '总计', 'total'),
      {
        id: 'general',
        label: '一般公共预算',
        children: [
          fundColumn('generalSum', '小计', 'general'),
          fundColumn('appropriation', '其中：财政拨款', 'generalAppropriation'),
        ],
      },
      fundColumn('govFund', '政府性基金', 'govFund'),
      fundColumn('stateCapital', '国有资本经营预算', 'stateCapital'),
      fundColumn('carried', '上年结转结余', 'carriedOver'),
      fundColumn('specialAccount', '财政专户管理资金收入', 'specialAccount'),
      fundColumn('business', '事业收入', 'business'),
      fundColumn('fromSuperior', '上级补助收入', 'fromSuperior'),
      fundColumn('fromSubordinates', '附属单位上缴收入', 'fromSubordinates'),
      fundColumn('operatingIncome', '事业单位经营收入', 'operatingIncome'),
      fundColumn('other', '其他收入', 'other'),
    ],
    rows: {
      source: 'concat',
      parts: [
        {
          source: 'fixed',
          rows: [{ id: 'sum', labels: { name: '合计' }, at: { dataset: 'economicSummary' }, look: 'total' }],
        },
        {
          source: 'units',
          roles: ['department'],
          at: { dataset: 'economicSummary' },
          labels: { class: '{code}', name: '{department}' },
          then: { source: 'lines', dataset: 'economicSummary', order: 'entry', group: 'line' },
        },
      ],
    },
  },
  notes: [],
};
