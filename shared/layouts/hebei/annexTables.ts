import type { Table } from '../../layout/layout.ts';
import type { FixedRow } from '../../layout/rowSource.ts';
import { hebeiTable } from './balanceTables.ts';

const ANNEX = { annex: true } as const;

/** 机构设置情况: nature, rank and funding form of each unit. */
export const unitsTable = (part: 'D' | 'U'): Table => {
  const {
    subtitle: _,
    captionLeft: __,
    captionRight: ___,
    ...table
  } = hebeiTable(part, 'T00', '机构设置情况', {
    kind: 'grid',
    columns: [
      { id: 'name', label: '单位名称', show: 'unit.name', width: 2.6 },
      { id: 'nature', label: '单位性质', show: 'unit.nature', width: 1 },
      { id: 'rank', label: '单位规格', show: 'unit.rank', width: 1 },
      { id: 'fundingForm', label: '经费保障形式', show: 'unit.fundingForm', width: 1.4 },
    ],
    rows: { source: 'units', roles: ['unit'] },
  });
  return { ...table, ...ANNEX };
};

/** 政府采购预算. */
export const procurementTable = (part: 'D' | 'U'): Table => ({
  ...hebeiTable(
    part,
    'T10',
    '政府采购预算',
    {
      kind: 'grid',
      columns: [
        {
          id: 'from',
          label: '政府采购项目来源',
          children: [
            { id: 'project', label: '项目名称', show: 'project.name', width: 2.2 },
            { id: 'budget', label: '预算资金', at: { dataset: 'projects', fund: 'total' } },
          ],
        },
        { id: 'item', label: '采购物品名称', show: 'line.itemName', width: 1.6 },
        { id: 'code', label: '政府采购目录序号', show: 'procurement.code', width: 1.2 },
        { id: 'unit', label: '计量单位', show: 'line.measureUnit', width: 0.7 },
        { id: 'count', label: '数量', at: { quantity: 'quantity' }, width: 0.7 },
        { id: 'price', label: '单价', at: { quantity: 'unitPrice' }, width: 0.9 },
        {
          id: 'amounts',
          label: '政府采购金额',
          children: [
            { id: 'total', label: '合计', at: { measure: 'amount' } },
            { id: 'general', label: '一般公共预算拨款', at: { measure: 'amount', fund: 'generalAll' } },
            { id: 'govFund', label: '基金预算拨款', at: { measure: 'amount', fund: 'govFundAll' } },
            { id: 'stateCapital', label: '国有资本经营预算拨款', at: { measure: 'amount', fund: 'stateCapitalAll' } },
            { id: 'specialAccount', label: '财政专户核拨', at: { measure: 'amount', fund: 'specialAccountAll' } },
            { id: 'unitFunds', label: '单位资金', at: { measure: 'amount', fund: 'unitFundsAll' } },
          ],
        },
      ],
      rows: { source: 'lines', dataset: 'procurement', order: 'entry', group: 'line' },
    },
    { orientation: 'landscape', emptyNote: '注：没有政府采购预算，本表为空表。' },
  ),
  ...ANNEX,
});

const assetRow = (id: string, label: string, labels: Readonly<Record<string, string>> = {}): FixedRow => ({
  id,
  labels: { name: label, ...labels },
  at: { dataset: 'assets', kind: id },
});

/** 固定资产占用情况表: quantities beside values. */
export const assetTable = (part: 'D' | 'U'): Table => ({
  ...hebeiTable(
    part,
    'T11',
    '固定资产占用情况表',
    {
      kind: 'grid',
      columns: [
        { id: 'name', label: '项目', show: 'label', width: 2.6 },
        { id: 'count', label: '数量', at: { quantity: 'quantity' }, width: 1 },
        { id: 'value', label: '价值（金额单位：万元）', at: { measure: 'gross' }, width: 1.4 },
      ],
      rows: {
        source: 'fixed',
        rows: [
          assetRow('fixedAsset', '资产总额', { count: '' }),
          assetRow('building', '1、房屋（平方米）'),
          assetRow('officeBuilding', '其中：办公用房（平方米）'),
          assetRow('vehicle', '2、车辆（台、辆）'),
          assetRow('pricedEquipment', '3、单价在20万元以上的设备'),
          assetRow('otherAsset', '4、其他固定资产'),
        ],
      },
    },
    { captionRight: '截止时间：{priorYear}-12-31', subtitle: '' },
  ),
  ...ANNEX,
});

const cell = (id: string, label: string, show: string, span: number, merge = false) =>
  ({ id, label, show, span, align: 'center', ...(merge ? { merge: true } : {}) }) as const;

/** 预算项目绩效目标: one form per project. */
export const projectFormTable = (part: 'D' | 'U'): Table => {
  const {
    subtitle: _,
    captionLeft: __,
    captionRight: ___,
    ...table
  } = hebeiTable(part, 'T12', '预算项目绩效目标', {
    kind: 'form',
    widths: [1, 1.2, 1.8, 2.6, 1.4, 1.2],
    forEach: 'project',
    keys: [{ label: '项目名称', show: 'project.name' }],
    blocks: [
      {
        id: 'project',
        title: '',
        head: false,
        columns: [{ id: 'name', label: '项目名称', show: 'project.name', span: 6, align: 'left' }],
        rows: { source: 'self' },
      },
      {
        id: 'goals',
        title: '项目清单',
        head: false,
        side: '绩效目标',
        columns: [{ id: 'goals', label: '绩效目标', show: 'line.goals', span: 5, align: 'left' }],
        rows: { source: 'lines', dataset: 'projectPerformance', order: 'entry', group: 'line' },
      },
      {
        id: 'indicators',
        title: '指标',
        head: true,
        columns: [
          cell('level1', '一级指标', 'line.level1', 1, true),
          cell('level2', '二级指标', 'line.level2', 1, true),
          cell('level3', '三级指标', 'line.level3', 1),
          cell('description', '绩效指标描述', 'line.description', 1),
          cell('value', '指标值', 'line.indicatorValue', 1),
          cell('basis', '指标值确定依据', 'line.basis', 1),
        ],
        rows: { source: 'lines', dataset: 'projectIndicators', order: 'entry', group: 'line' },
      },
    ],
  });
  return { ...table, title: '预算项目绩效目标', tocText: '预算项目绩效目标', ...ANNEX };
};
