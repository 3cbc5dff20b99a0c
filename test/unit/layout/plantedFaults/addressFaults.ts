import { drop, put } from '../../../support/plantInLayout.ts';
import type { PlantedFault } from './plantedFault.ts';

export const ADDRESSES: readonly PlantedFault[] = [
  [
    'a measure that does not exist',
    put('T05/content/columns/total/at/measure', 'totl'),
    '部分 P4 › 表 T05 › 列 total › 取数位置 › 指标',
    'basic（基本支出）',
  ],
  [
    'a fund that does not exist',
    put('T02/content/columns/total/at/fund', 'all'),
    '列 total › 取数位置 › 资金来源',
    '“all”',
  ],
  [
    'a fund of this year for 年终结转',
    put('T04/content/rows/panes/1/rows/rows/outForward/at/fund', 'x'),
    '表 T04',
    '“x”',
  ],
  [
    'an item that does not exist',
    put('T08/content/columns/abroad/at/item', 'travel'),
    '列 abroad › 取数位置 › “三公”经费项目',
    'reception（公务接待费）',
  ],
  [
    'a code that is none',
    put('T01/content/rows/panes/1/rows/rows/f201/at/function', '20'),
    '行 f201 › 取数位置 › 功能分类科目',
    '“20”不是',
  ],
  [
    'a fund that the dataset lacks',
    put('T06/at', { fund: 'generalAll' }),
    '表 T06 › 取数位置 › 资金来源',
    '不分资金来源',
  ],
  [
    'a measure that the dataset lacks',
    put('T02/content/columns/total/at', { measure: 'basic' }),
    '列 total › 取数位置 › 指标',
    '没有指标可选',
  ],
  ['no dataset', drop('T01/content/rows/panes/0/rows/rows/general/at/dataset'), '行 general', '没有写明取哪一类数据'],
  ['an unknown dataset', put('T10/content/rows/then/dataset', 'project'), '表 T10 › 下级行 › 数据', '没有这一类数据'],
  [
    'a quantity that does not exist',
    put('figures/vehicles/of/quantity', 'number'),
    '活数 vehicles › 取数位置 › 数量',
    '“number”',
  ],
  ['a kind that does not exist', put('figures/vehicles/of/kind', 'cars'), '活数 vehicles › 取数位置', '“cars”'],
  [
    'a filter on a field that lines lack',
    put('T12/content/rows/parts/1/then/then/panes/1/rows/at', { where: { name: '甲' } }),
    '第2栏',
    '没有“name”这一栏',
  ],
  [
    'a single line of some report',
    put('T01/content/rows/panes/0/rows/rows/general/at/line', 'r1'),
    '行 general › 取数位置',
    '单条记录',
  ],
  [
    'a union that counts twice',
    put('figures/revenueTotal/of/fund', ['total', 'general']),
    '活数 revenueTotal',
    '“total”已经包含“general”',
  ],
  [
    'an addend that lacks the fund',
    put('T04/content/rows/panes/1/rows/rows/outTotal/at/plus', [{ dataset: 'staffing' }]),
    '行 outTotal › 取数位置 › 第1个加数',
    '不分资金来源',
  ],
  [
    'a subject level that does not exist',
    put('T03/content/rows/parts/1/then/of', 'economic'),
    '表 T03',
    '不分部门经济分类科目',
  ],
  [
    'levels deeper than the subjects',
    [
      put('T06/content/rows', {
        source: 'subjects',
        of: 'economic',
        levels: [1, 3],
        at: { dataset: 'basicByEconomic' },
        order: 'code',
      }),
    ],
    '级次 › 第2项',
    '没有第 3 级',
  ],
  [
    'groups by what the lines lack',
    put('T10/content/rows/then/group', ['economic']),
    '归并方式',
    '不分部门经济分类科目',
  ],
  ['a range without rows', put('T10/content/rows/then/as', 'context'), '表 T10 › 下级行', '没有下级行'],
];
