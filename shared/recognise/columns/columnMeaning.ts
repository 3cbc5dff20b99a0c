import { coordinatesKey } from '../../budget/coordinates.ts';
import { ALLOCATION_TREE, ASSET_TREE, EXPENDITURE_TREE, PROCUREMENT_TREE } from '../../budget/expenditureTree.ts';
import { FUND_TREE } from '../../budget/fundTree.ts';
import { SANGONG_TREE } from '../../budget/itemTrees.ts';
import type { Meaning } from '../corrections.ts';
import type { ColumnRole } from '../recognised.ts';

const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  index: '序号',
  code: '科目编码',
  codePart: '科目编码',
  govCode: '政府经济分类编码',
  govCodePart: '政府经济分类编码',
  unitCode: '单位编码',
  name: '科目或项目名称',
  govName: '政府经济分类名称',
  unitName: '单位名称',
  project: '项目名称',
  projectCode: '项目编码',
  type: '类型',
  label: '项目',
  amount: '金额',
  quantity: '数量',
  text: '文字',
  unknown: '不导入',
};

const FIELD_NAMES: Readonly<Record<string, string>> = {
  content: '主要内容、说明',
  unitPrice: '单价',
  measureUnit: '计量单位',
  itemName: '品目名称',
  itemCode: '品目编码',
  economic: '经济分类',
  source: '资金来源',
  nature: '资金性质',
};

const GROUP_NAMES: Readonly<Record<string, string>> = {
  fiscalAppropriation: '财政拨款',
  carriedFiscal: '财政拨款结转',
  fiscalAppropriationAll: '财政拨款（含结转）',
  governmentBudget: '政府预算资金',
  otherFunds: '其他资金',
};

const YEAR_NAMES = { this: '', prior: '上年', difference: '比上年增减', growth: '比上年增减%' } as const;

/** One spelling per meaning: it crosses to the screen and back. */
export function meaningKey({ role, part, at, field, pane }: Meaning): string {
  return [role, part ?? '', pane ?? '', field ?? '', at ? coordinatesKey(at) : ''].join('|');
}

/** What a meaning is called: 上年·一般公共预算, 科目编码（类）, 不导入. */
export function meaningName({ role, part, at, field, pane }: Meaning): string {
  const side = pane === 'in' ? '收入栏·' : pane === 'out' ? '支出栏·' : '';
  if (field) return FIELD_NAMES[field] ?? field;
  if (part) return `${ROLE_NAMES[role]}（${['类', '款', '项'][part - 1]}）`;
  if (role !== 'amount') return side + ROLE_NAMES[role];
  const year = YEAR_NAMES[at?.year ?? 'this'];
  const words = [at?.measure, at?.item, at?.fund].flatMap((node) => (node === undefined ? [] : [nodeName(node)]));
  const what = at?.dataset === 'agencyCosts' ? '机关运行经费' : words.join('·') || '金额';
  return `${side}${year ? `${year}·` : ''}${what}`;
}

const TREES = [EXPENDITURE_TREE, FUND_TREE, SANGONG_TREE, PROCUREMENT_TREE, ASSET_TREE, ALLOCATION_TREE];

function nodeName(node: string | readonly string[]): string {
  if (typeof node !== 'string') return node.map(nodeName).join('、');
  const group = GROUP_NAMES[node];
  return group ?? TREES.map((tree) => tree.nodes.get(node)?.name).find((name) => name !== undefined) ?? node;
}
