import { add, drop, put } from '../../../support/plantInLayout.ts';
import type { PlantedFault } from './plantedFault.ts';

export const TEXTS: readonly PlantedFault[] = [
  [
    'a figure that does not exist',
    put('S2.3/body/0/text', '共{expnditureSum}。'),
    '第二部分 › 节 S2.3 › 段落 S2.3.p1 › 文字',
    '“expnditureSum”',
  ],
  ['a figure that is removed', drop('figures/personnel'), '段落 S2.6.p1', '“personnel”'],
  ['a field that is removed', drop('fields/duties'), '第一部分 › 节 S1.1 › 段落 S1.1.p1', '“duties”的填写项'],
  ['a figure in a title', put('T05/title', '{revenueTotal}表'), '表 T05 › 标题', '是活数'],
  ['a figure in a note', add('T05/notes', '共{sangong}'), '表 T05 › 第2条注', '是活数'],
  ['an unknown word in a head', put('T05/content/columns/total/label', '{yaer}年'), '列 total › 名称', '“{yaer}”'],
  ['a slot where none is filled', put('P1/number', '第{year}部分'), '序号', '按原样印出'],
  ['braces that do not pair', put('S2.3/heading', '{year年'), '节 S2.3 › 标题', '花括号不成对'],
  ['an item outside of a list', put('S2.3/body/0/text', '{shortName}'), '段落 S2.3.p1', '只能写在列举'],
  ['a text that items lack', put('S2.9.5/body/1/text/1/text', '{.goals}'), '段落 S2.9.5.p2', '没有“goals”这一栏'],
  [
    'a list by what the dataset lacks',
    put('S2.5/body/0/text/1/otherwise/1/each/by', 'economic'),
    '段落 S2.5.p1 › 文字 › 第2段 › 其余情况 › 第2段 › 列举 › 按什么列出',
    '不分部门经济分类科目',
  ],
  ['a level that codes lack', put('S2.5/body/0/text/1/otherwise/1/each/level', 5), '级', '1 至 3'],
  ['a condition on no figure', put('S2.8/body/0/when/figure', 'govFundTotla'), '段落 S2.8.p1 › 条件', '永远不成立'],
  [
    'a condition on no field',
    put('S2.8/body/0/when', { field: 'why', is: 'filled' }),
    '段落 S2.8.p1 › 条件',
    '“why”的填写项',
  ],
  [
    'a count has no trend',
    put('S2.9.3/body/0/when/is', 'up'),
    '段落 S2.9.3.p1 › 条件 › 状态',
    '不是可以与上年比较的数',
  ],
  ['sentences without zero', put('textNumbers/zero', 'blank'), '文中数字', '不能留空'],
];

export const FIGURES: readonly PlantedFault[] = [
  [
    'items by what the other dataset lacks',
    put('figures/projectCount/having', { dataset: 'overallPerformance' }),
    '活数 projectCount › 另有数据的 › 数据',
    '“整体绩效目标”不分项目',
  ],
  [
    'items by a text that does not exist',
    put('figures/projectCount/having', { dataset: 'projectPerformance', field: 'gaols' }),
    '活数 projectCount › 另有数据的 › 文字栏',
    '没有“gaols”这一栏',
  ],
  [
    'a change of items',
    put('figures/revenueChange/having', { dataset: 'projectPerformance' }),
    '活数 revenueChange',
    '才能按另一类数据筛选',
  ],
  [
    'empty tables with an address',
    put('figures/projectCount', {
      label: '空表',
      op: 'emptyTables',
      of: { dataset: 'projects' },
      form: 'count',
    }),
    '活数 projectCount › 取数位置',
    '请把取数位置清空',
  ],
  ['a share without its whole', drop('figures/basicShare/per'), '活数 basicShare', '占比要写明全体'],
  [
    'a form that does not fit',
    put('figures/basicShare/form', 'list'),
    '活数 basicShare › 写法',
    '“share”不能写成“list”',
  ],
  ['names without what is listed', drop('figures/personnelNames/by'), '活数 personnelNames', '按什么列出'],
  [
    'names by what the dataset lacks',
    put('figures/personnelNames/by/dimension', 'function'),
    '活数 personnelNames',
    '不分功能分类科目',
  ],
  ['a quantity without a quantity', drop('figures/vehicles/of/quantity'), '活数 vehicles', '要写明取哪个数量'],
  ['money in a unit that is none', put('figures/sangong/unit', '辆'), '活数 sangong › 单位', '“辆”不是金额的单位'],
  [
    'a text without its field',
    put('figures/sangong', { label: '甲', op: 'attribute', of: { dataset: 'projects' }, form: 'text' }),
    '活数 sangong',
    '取哪一栏',
  ],
  [
    'a text that lines lack',
    put('figures/sangong', {
      label: '甲',
      op: 'attribute',
      of: { dataset: 'projects' },
      form: 'text',
      attribute: 'size',
    }),
    '活数 sangong',
    '没有“size”这一栏',
  ],
  [
    'a figure without a dataset',
    put('figures/sangong/of', {}),
    '活数 sangong › 取数位置 › 数据',
    '没有写明取哪一类数据',
  ],
  ['a change of a change', put('figures/sangongChange/of/year', 'growth'), '活数 sangongChange', '不能再选年份'],
  [
    'a figure named like a word',
    put('figures/year', { label: '甲', op: 'value', of: { dataset: 'sangong' }, form: 'amount' }),
    '活数 year',
    '报告的一个词',
  ],
  [
    'a formula in a circle',
    put('formulas/agencyCosts', { dataset: 'agencyCosts' }),
    '公式 机关运行经费',
    '公式绕回了自己',
  ],
  [
    'formulas in a longer circle',
    [
      put('formulas/agencyCosts', { dataset: 'basicByEconomic', plus: [{ dataset: 'customFigures' }] }),
      put('formulas/customFigures', { dataset: 'agencyCosts' }),
    ],
    '公式 机关运行经费',
    '“机关运行经费”→“其他数字”→“机关运行经费”',
  ],
  ['a formula on no node', put('formulas/agencyCosts/measure', 'office'), '公式 机关运行经费 › 指标', '“office”'],
  [
    'a slice that does not exist',
    add('C2.2/slices/fund', 'lottery'),
    '节 S2.2 › 图 C2.2 › 扇区 › 资金来源',
    '“lottery”',
  ],
  ['slices that overlap', add('C2.2/slices/fund', 'currentYear'), '图 C2.2 › 扇区', '已经包含'],
  ['slices by what the dataset lacks', put('C2.2/slices', { measure: ['basic'] }), '图 C2.2', '不分支出结构'],
];
