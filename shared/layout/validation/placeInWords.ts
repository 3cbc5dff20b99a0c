import { DATASETS } from '../../budget/datasets.ts';
import type { Path } from './layoutProblem.ts';

/** How nodes with a `kind` are called; the id follows. */
const NODE_NAMES: Readonly<Record<string, string>> = {
  part: '部分',
  section: '节',
  table: '表',
  chart: '图',
  terms: '名词解释',
  paragraph: '段落',
};

/** How members of a list are called: with their id, or by position (`n` counts from 1). */
const MEMBERS: Readonly<Record<string, { readonly withId?: string; readonly nth: (n: number) => string }>> = {
  parts: { nth: (n) => `第${n}组` },
  children: { nth: (n) => `第${n}项` },
  columns: { withId: '列', nth: (n) => `第${n}列` },
  rows: { withId: '行', nth: (n) => `第${n}行` },
  panes: { nth: (n) => `第${n}栏` },
  blocks: { withId: '块', nth: (n) => `第${n}块` },
  items: { withId: '名词', nth: (n) => `第${n}个名词` },
  cover: { nth: (n) => `第${n}行` },
  choose: { nth: (n) => `第${n}个分支` },
  notes: { nth: (n) => `第${n}条注` },
  keys: { nth: (n) => `第${n}个前置列` },
  plus: { nth: (n) => `第${n}个加数` },
  all: { nth: (n) => `第${n}个条件` },
  any: { nth: (n) => `第${n}个条件` },
  text: { nth: (n) => `第${n}段` },
  otherwise: { nth: (n) => `第${n}段` },
};

/** Properties that lead to a list or a content and say nothing themselves, unless the place ends there. */
const SILENT: ReadonlySet<string> = new Set(
  (
    'parts children columns rows panes blocks items choose notes keys plus all any body content figures fields ' +
    'formulas labels'
  ).split(' '),
);

/** Properties as the layout editor calls them. */
const PROPERTY_NAMES: Readonly<Record<string, string>> = {
  id: '编号',
  name: '名称',
  region: '地区',
  year: '年度',
  version: '版本',
  moneyUnit: '金额单位',
  tableNumbers: '表内数字',
  textNumbers: '文中数字',
  numbers: '数字格式',
  decimals: '小数位数',
  words: '用词',
  page: '页面',
  cover: '封面',
  contents: '目录页',
  parts: '各部分',
  panes: '并列的各栏',
  choose: '各分支',
  all: '各条件',
  any: '各条件',
  not: '相反的条件',
  figures: '活数',
  fields: '填写项',
  formulas: '公式',
  number: '序号',
  title: '标题',
  subtitle: '副标题',
  heading: '标题',
  tocText: '目录文字',
  annex: '附表',
  numbering: '编号方式',
  body: '正文',
  children: '下级内容',
  text: '文字',
  when: '条件',
  otherwise: '其余情况',
  each: '列举',
  join: '连接文字',
  empty: '无内容时的文字',
  columns: '各列',
  columnNumbers: '栏次',
  rows: '各行',
  then: '下级行',
  labels: '行内文字',
  at: '取数位置',
  of: '取数位置',
  per: '占比的全体',
  plus: '加数',
  show: '显示内容',
  label: '名称',
  width: '宽度',
  widths: '各列宽度',
  fontSize: '字号',
  span: '所占列数',
  side: '左侧标题',
  keys: '前置列',
  blocks: '各块',
  notes: '表注',
  emptyNote: '空表说明',
  emptyText: '无数据时的文字',
  captionLeft: '表头左侧文字',
  captionRight: '表头右侧文字',
  slices: '扇区',
  items: '各名词',
  term: '名词',
  definition: '释义',
  textMargins: '文字页边距',
  tableMargins: '表格页边距',
  bodySize: '正文字号',
  linePitch: '行距',
  fonts: '字体',
  initial: '预填文字',
  where: '筛选条件',
  anchor: '对齐标记',
  levels: '级次',
  group: '归并方式',
  order: '排序',
  dataset: '数据',
  measure: '指标',
  fund: '资金来源',
  function: '功能分类科目',
  economic: '部门经济分类科目',
  govEconomic: '政府经济分类科目',
  item: '“三公”经费项目',
  kind: '种类',
  itemCode: '品目编码',
  quantity: '数量',
  by: '按什么列出',
  is: '状态',
  source: '行的来源',
  op: '算法',
  form: '写法',
  attribute: '文字属性',
  having: '另有数据的',
  field: '文字栏',
  increase: '“增加”一词',
  decrease: '“减少”一词',
  rise: '“增长”一词',
  fall: '“下降”一词',
  same: '“持平”一词',
  unfilled: '未填写时的文字',
  orientation: '纸张方向',
  level: '级次',
  top: '最多列出几个',
  short: '是否用简称',
  merge: '合并相同的格',
  align: '对齐方式',
  as: '是否印出',
  look: '行的样式',
  indent: '缩进',
  roles: '单位的角色',
  forEach: '逐个印制',
  head: '是否印列名',
  grouping: '千分位',
  trimZeros: '是否去掉末尾的 0',
  zero: '0 的写法',
  blank: '无数据时的写法',
  tocChildren: '下级是否列入目录',
  pageNumbers: '是否印页码',
  pageNumber: '页码样式',
  departmentWord: '对部门的称呼',
  unitWord: '对单位的称呼',
  hint: '填写提示',
  role: '用途',
  content: '内容',
  unit: '单位',
  project: '项目',
};

/** Maps by id: how their entries are called. */
const ENTRIES: Readonly<Record<string, (key: string) => string>> = {
  figures: (key) => `活数 ${key}`,
  fields: (key) => `填写项 ${key}`,
  formulas: (key) => `公式 ${Object.entries(DATASETS).find(([id]) => id === key)?.[1].title ?? key}`,
  labels: (key) => `列 ${key} 的文字`,
};

/** A place in a layout, also in a damaged one, as a person finds it: 第四部分 › 表 T05 › 列 name. */
export function placeInWords(layout: unknown, keys: Path): string {
  const crumbs: string[] = [];
  let value = layout;
  keys.forEach((key, i) => {
    const before = keys[i - 1];
    value = memberOf(value, key);
    // what stands below a column is a column
    const list = before === 'children' && keys.slice(0, i).includes('columns') ? 'columns' : before;
    const crumb = crumbOf(key, value, typeof list === 'string' ? list : undefined, i, i === keys.length - 1);
    if (crumb) crumbs.push(crumb);
  });
  return crumbs.join(' › ') || '版式';
}

function memberOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function crumbOf(
  key: string | number,
  value: unknown,
  before: string | undefined,
  depth: number,
  isLast: boolean,
): string | undefined {
  if (typeof key === 'number') return memberName(key, value, before, depth);
  const entry = before !== undefined && Object.hasOwn(ENTRIES, before) ? ENTRIES[before] : undefined;
  if (entry) return entry(key);
  if (SILENT.has(key) && !isLast) return undefined;
  return Object.hasOwn(PROPERTY_NAMES, key) ? PROPERTY_NAMES[key] : key;
}

function memberName(index: number, value: unknown, list: string | undefined, depth: number): string {
  const [kind, id, number] = ['kind', 'id', 'number'].map((key) => memberOf(value, key));
  if (kind === 'part' && typeof number === 'string' && number !== '') return number;
  const noun = typeof kind === 'string' && Object.hasOwn(NODE_NAMES, kind) ? NODE_NAMES[kind] : undefined;
  if (noun && typeof id === 'string') return `${noun} ${id}`;
  if (list === 'parts' && depth === 1) return `第${index + 1}个部分`;
  const members = list !== undefined && Object.hasOwn(MEMBERS, list) ? MEMBERS[list] : undefined;
  const name = typeof value === 'string' && list === 'columns' ? value : id;
  if (members?.withId && typeof name === 'string') return `${members.withId} ${name}`;
  return members?.nth(index + 1) ?? `第${index + 1}项`;
}
