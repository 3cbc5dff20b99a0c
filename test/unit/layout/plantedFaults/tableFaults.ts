import { add, drop, put } from '../../../support/plantInLayout.ts';
import type { PlantedFault } from './plantedFault.ts';

export const COLUMNS: readonly PlantedFault[] = [
  ['a column of nothing', drop('T05/content/columns/total/at'), '部分 P4 › 表 T05 › 列 total', '这一列没有内容'],
  ['a column of two things', put('T05/content/columns/total/show', 'label'), '表 T05 › 列 total', '只能写一项'],
  ['a group with values', put('T05/content/columns/basic/at', { measure: 'basic' }), '列 basic › 取数位置', '只是表头'],
  [
    'a text that does not exist',
    put('T02/content/columns/name/show', 'unit.phone'),
    '列 name › 显示内容',
    'unit.phone',
  ],
  ['a field that lines lack', put('T10/content/columns/type/show', 'line.colour'), '列 type › 显示内容', '“colour”'],
  [
    'a subject that no row has',
    put('T10/content/columns/type/show', 'economic.name'),
    '列 type › 显示内容',
    '经济分类',
  ],
  [
    'economic codes have no 项',
    put('T07/content/columns/gov/children/govName/show', 'govEconomic.item'),
    '列 govName',
    '没有“项”',
  ],
  ['amounts that are merged', put('T05/content/columns/total/merge', true), '列 total › 合并相同的格', '不能合并'],
  ['no row with values', drop('T08/content/rows/rows/row/at'), '表 T08 › 列 sum', '没有一行给这一列数据'],
  [
    'a label for no column',
    put('T03/content/rows/parts/0/rows/sum/labels', { nane: '合计' }),
    '行 sum › 列 nane 的文字',
    '“nane”',
  ],
  [
    'a label in the other pane',
    put('T01/content/rows/panes/0/rows/rows/other/labels/outName', '其他'),
    '列 outName 的文字',
    '不属于这一栏',
  ],
  [
    'more decimals than 元 has',
    [put('T02/moneyUnit', '元'), put('T02/numbers', { decimals: 3 })],
    '表 T02 › 数字格式',
    '最多保留 2 位',
  ],
];

export const PANES: readonly PlantedFault[] = [
  [
    'a pane names no column',
    put('T01/content/rows/panes/0/columns/1', 'amount'),
    '表 T01 › 第1栏 › 列 amount',
    '“amount”',
  ],
  [
    'a column in two panes',
    add('T01/content/rows/panes/1/columns', 'inAmount'),
    '第2栏 › 列 inAmount',
    '已经在第 1 栏里',
  ],
  ['a column in no pane', put('T01/content/rows/panes/0/columns', ['inName']), '列 in › 列 inAmount', '各栏都没有列'],
  [
    'an anchor without a partner',
    put('T01/content/rows/panes/0/rows/rows/currentYear/anchor', 'now'),
    '行 currentYear › 对齐标记',
    '“now”只在一栏里有',
  ],
  [
    'anchors in another order',
    [
      put('T01/content/rows/panes/0/rows/rows/currentYear/anchor', 'total'),
      put('T01/content/rows/panes/0/rows/rows/incomeTotal/anchor', 'current'),
    ],
    '对齐标记',
    '先后与其他栏不同',
  ],
  ['a span of many rows', put('T12/content/rows/parts/1/then/then/panes/1/span', true), '第2栏 › 各行', '只能有一行'],
];

export const FORMS: readonly PlantedFault[] = [
  [
    'spans that do not fill the grid',
    put('T11/content/blocks/tasks/columns/name/span', 3),
    '表 T11 › 块 tasks',
    '共占 5 列，左侧标题占 1 列',
  ],
  [
    'a grid with one width less',
    put('T11/content/widths', [1, 1, 1, 1]),
    '表 T11 › 块 indicators',
    '与整张表的 4 列不等',
  ],
  ['a key of no form', add('T11/content/keys', { label: '单位', show: 'unit.name' }), '第1个前置列', '逐个单位'],
  [
    'a key that does not exist',
    [put('T11/content/forEach', 'unit'), add('T11/content/keys', { label: '甲', show: 'unit.size' })],
    '前置列',
    '“unit.size”',
  ],
  [
    'two blocks of one title',
    put('T11/content/blocks/tasks/title', '绩效指标'),
    '块 indicators › 标题',
    '另一块的标题',
  ],
  [
    'columns below columns',
    put('T11/content/blocks/budget/columns/amount/children', [{ id: 'x', label: '', at: {} }]),
    '块 budget › 列 amount',
    '不能再有下级列',
  ],
];
