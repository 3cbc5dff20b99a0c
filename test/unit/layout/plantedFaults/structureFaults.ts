import { add, drop, put } from '../../../support/plantInLayout.ts';
import type { PlantedFault } from './plantedFault.ts';

export const SHAPE: readonly PlantedFault[] = [
  ['a property is missing', drop('T05/title'), '部分 P4 › 表 T05 › 标题', '缺少这一项'],
  ['a property is misspelt', put('T05/content/columns/name/shwo', 'label'), '部分 P4 › 表 T05 › 列 name', 'shwo'],
  ['a value has the wrong type', put('T03/fontSize', '9'), '表 T03 › 字号', '应为数字，现在是文字'],
  ['a choice does not exist', put('T01/orientation', 'upright'), '表 T01 › 纸张方向', '“landscape”'],
  ['a node of no known kind', put('P1/children/0/kind', 'chapter'), '第一部分 › 第1项', '“chapter”不可用'],
  ['a source of no known kind', put('T01/content/rows/panes/1/rows/source', 'file'), '表 T01 › 第2栏', '“paired”'],
  ['the id has a space', put('S2.3/id', 'S2 3'), '第二部分 › 节 S2 3 › 编号', '不能有空格'],
  ['an id that is a word of JavaScript', put('T05/id', 'constructor'), '表 constructor › 编号', '程序要自用'],
  ['an impossible year', put('year', 20261), '年度', '20261'],
  ['more decimals than there are', put('tableNumbers/decimals', 12), '表内数字 › 小数位数', '不能大于 6'],
  ['margins without room', put('page/textMargins', [37, 90, 35, 90]), '页面 › 文字页边距', '页边距太大'],
  ['lines closer than the letters', put('page/linePitch', 12), '页面 › 行距', '1 至 4 倍'],
  ['a font that is no role', put('page/fonts/body', 'SimSun.ttf'), '页面 › 字体', 'SimSun.ttf'],
  ['no part at all', put('parts', []), '各部分', '至少要有一个部分'],
  ['a condition with an unknown state', put('S2.8/body/0/when/is', 'none'), '段落 S2.8.p1 › 条件 › 状态', '“none”'],
  ['a piece of text that is a number', add('S2.4/body/0/text', 7), '段落 S2.4.p1 › 文字 › 第8段', '现在是数字'],
  ['a function', put('T05/title', () => '表'), '部分 P4 › 表 T05 › 标题', '这里是函数'],
  ['an undefined value', put('T05/subtitle', undefined), '表 T05 › 副标题', 'undefined'],
  ['a number that is none', put('T05/fontSize', Number.NaN), '表 T05 › 字号', 'NaN'],
  ['a date', put('T05/notes', [new Date(0)]), '表 T05 › 第1条注', '程序对象'],
];

export const IDS: readonly PlantedFault[] = [
  ['two tables of one id', put('T05/id', 'T03'), '表 T03 › 编号', '“T03”重复，“部分 P4 › 表 T03”已经用了'],
  ['a paragraph has the id of a part', put('S2.1/body/0/id', 'P1'), '段落 P1 › 编号', '第一部分'],
  [
    'two columns of one id',
    put('T02/content/columns/total/id', 'code'),
    '表 T02 › 列 code › 编号',
    '列的编号“code”重复',
  ],
  ['two rows of one id', put('T01/content/rows/panes/0/rows/rows/govFund/id', 'f201'), '行 f201 › 编号', '“f201”重复'],
  ['two blocks of one id', put('T11/content/blocks/tasks/id', 'goals'), '块 goals › 编号', '块的编号“goals”重复'],
  ['two parts of one number', put('P2/number', '第一部分'), '第一部分 › 序号', '与第 1 个部分相同'],
];
