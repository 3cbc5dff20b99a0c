import { ALLOCATION_TREE, AMOUNT_TREE, ASSET_TREE, EXPENDITURE_TREE, PROCUREMENT_TREE } from './expenditureTree.ts';
import { CARRIED_FORWARD_TREE, FUND_TREE } from './fundTree.ts';
import { ASSET_KIND_TREE, SANGONG_TREE } from './itemTrees.ts';
import type { Line } from './lines.ts';
import type { Tree } from './tree.ts';

/** Dimensions that a line can be split by. Codes (功能, 经济, 品目) contain each other by prefix, the others by tree. */
export type DimensionId =
  'unit' | 'function' | 'economic' | 'govEconomic' | 'fund' | 'item' | 'project' | 'kind' | 'itemCode';

export interface FieldDef {
  id: string;
  title: string;
  /** `longText` may hold several lines; `select` has fixed choices. */
  kind: 'text' | 'longText' | 'quantity' | 'select' | 'amountYuan';
  options?: readonly string[];
}

export interface DatasetDef {
  id: DatasetId;
  title: string;
  dimensions: readonly DimensionId[];
  /** Which coordinate the amounts of a line are keyed by, and the tree of its nodes. */
  axis?: { coordinate: 'fund' | 'measure'; tree: Tree };
  fields: readonly FieldDef[];
  quantities: readonly { id: string; title: string; unit: string }[];
}

export const DATASET_IDS = [
  'revenue',
  'expenditure',
  'carriedForward',
  'basicByEconomic',
  'economicSummary',
  'sangong',
  'projects',
  'overallPerformance',
  'overallTasks',
  'overallIndicators',
  'projectPerformance',
  'projectIndicators',
  'procurement',
  'purchasedServices',
  'debt',
  'specialFunds',
  'assets',
  'staffing',
  'transferProjects',
  'agencyCosts',
  'customFigures',
] as const;

export type DatasetId = (typeof DATASET_IDS)[number];

/** All facts of one year: per dataset an ordered list of lines. */
export type Datasets = Readonly<Record<DatasetId, readonly Line[]>>;

const fund = { coordinate: 'fund', tree: FUND_TREE } as const;
const amount = { coordinate: 'measure', tree: AMOUNT_TREE } as const;
const text = (id: string, title: string, kind: FieldDef['kind'] = 'text'): FieldDef => ({ id, title, kind });

const INDICATOR_FIELDS: FieldDef[] = [
  text('level1', '一级指标'),
  text('level2', '二级指标'),
  text('level3', '三级指标'),
  { id: 'operator', title: '运算符号', kind: 'select', options: ['', '=', '≥', '≤', '＞', '＜', '定性'] },
  text('value', '指标值'),
  text('valueUnit', '度量单位'),
  text('deadline', '完成时限'),
  text('description', '指标描述', 'longText'),
  text('explanation', '指标值说明', 'longText'),
  text('basis', '指标值确定依据', 'longText'),
  text('note', '备注'),
];

const def = (
  id: DatasetId,
  title: string,
  dimensions: DimensionId[],
  rest: Partial<Pick<DatasetDef, 'axis' | 'fields' | 'quantities'>> = {},
): DatasetDef => ({ id, title, dimensions, fields: [], quantities: [], ...rest });

/** What each dataset holds (DESIGN §3). Editors, storage, the draft file and the layouts are all derived from this list. */
export const DATASETS: Readonly<Record<DatasetId, DatasetDef>> = {
  revenue: def('revenue', '收入', ['unit', 'function'], { axis: fund }),
  expenditure: def('expenditure', '支出（按功能分类）', ['unit', 'function', 'fund'], {
    axis: { coordinate: 'measure', tree: EXPENDITURE_TREE },
  }),
  carriedForward: def('carriedForward', '年终结转结余', ['unit'], {
    axis: { coordinate: 'fund', tree: CARRIED_FORWARD_TREE },
  }),
  basicByEconomic: def('basicByEconomic', '基本支出（按经济分类）', ['unit', 'economic', 'govEconomic'], {
    axis: { coordinate: 'measure', tree: EXPENDITURE_TREE },
  }),
  economicSummary: def('economicSummary', '支出经济分类汇总', ['unit', 'economic', 'govEconomic'], { axis: fund }),
  sangong: def('sangong', '“三公”经费', ['unit', 'item'], { axis: fund }),
  projects: def('projects', '项目', ['unit', 'project', 'function'], {
    axis: fund,
    fields: [
      { id: 'type', title: '类型', kind: 'select', options: ['特定目标类', '其他运转类'] },
      text('code', '项目编码'),
      text('name', '项目名称'),
      text('content', '主要内容', 'longText'),
    ],
  }),
  overallPerformance: def('overallPerformance', '整体绩效目标', ['unit'], {
    fields: [
      text('goals', '年度履职目标', 'longText'),
      text('duties', '部门职能概述', 'longText'),
      text('filler', '填报人'),
      text('phone', '联系电话'),
    ],
  }),
  overallTasks: def('overallTasks', '年度主要任务', ['unit'], {
    axis: amount,
    fields: [text('name', '任务名称'), text('content', '主要内容', 'longText')],
  }),
  overallIndicators: def('overallIndicators', '整体绩效指标', ['unit'], { fields: INDICATOR_FIELDS }),
  projectPerformance: def('projectPerformance', '项目绩效目标', ['project'], {
    axis: fund,
    fields: [text('goals', '绩效目标', 'longText'), text('midTermGoals', '中期绩效目标', 'longText')],
  }),
  projectIndicators: def('projectIndicators', '项目绩效指标', ['project'], { fields: INDICATOR_FIELDS }),
  procurement: def('procurement', '政府采购', ['unit', 'project', 'itemCode', 'function', 'economic', 'fund'], {
    axis: { coordinate: 'measure', tree: PROCUREMENT_TREE },
    fields: [
      text('itemName', '采购品目名称'),
      text('source', '资金来源'),
      text('nature', '资金性质'),
      { id: 'unitPrice', title: '单价（元）', kind: 'amountYuan' },
      text('measureUnit', '计量单位'),
    ],
    quantities: [{ id: 'quantity', title: '采购数量', unit: '' }],
  }),
  purchasedServices: def('purchasedServices', '政府购买服务', ['unit', 'project', 'itemCode'], {
    axis: fund,
    fields: [
      text('itemName', '购买服务项目名称'),
      text('content', '主要内容', 'longText'),
      text('provider', '承接主体类别'),
    ],
  }),
  debt: def('debt', '债务支出', ['unit', 'project', 'function'], { axis: fund, fields: [text('name', '项目名称')] }),
  specialFunds: def('specialFunds', '部门管理专项资金', ['unit', 'project'], {
    axis: { coordinate: 'measure', tree: ALLOCATION_TREE },
    fields: [text('name', '项目名称')],
  }),
  assets: def('assets', '国有资产占用', ['unit', 'kind'], {
    axis: { coordinate: 'measure', tree: ASSET_TREE },
    fields: [text('threshold', '单价标准'), text('asOf', '统计日期')],
    quantities: [{ id: 'quantity', title: '数量', unit: '' }],
  }),
  staffing: def('staffing', '人员情况', ['unit'], {
    fields: [text('category', '人员类别')],
    quantities: [{ id: 'count', title: '人数', unit: '人' }],
  }),
  transferProjects: def('transferProjects', '专项转移支付项目', ['unit'], {
    axis: amount,
    fields: [text('name', '项目名称')],
  }),
  agencyCosts: def('agencyCosts', '机关运行经费', ['unit'], { axis: amount }),
  customFigures: def('customFigures', '其他数字', ['unit'], {
    axis: amount,
    fields: [text('name', '名称')],
    quantities: [{ id: 'value', title: '数值', unit: '' }],
  }),
};

/** The tree of an item-like dimension, if it has one. */
export const DIMENSION_TREES: Readonly<Partial<Record<DimensionId, Tree>>> = {
  fund: FUND_TREE,
  item: SANGONG_TREE,
  kind: ASSET_KIND_TREE,
};

/** Datasets without a line. */
export function emptyDatasets(): Datasets {
  return Object.fromEntries(DATASET_IDS.map((id) => [id, []])) as unknown as Datasets;
}
