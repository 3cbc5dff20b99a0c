import { buildTree } from './tree.ts';

/** 支出结构 (DESIGN §3): 合计 → 基本支出 → 人员经费 → 工资福利支出, 项目支出, 经营, 上缴, 补助. */
export const EXPENDITURE_TREE = buildTree('expenditure', [
  'total',
  '合计',
  [
    [
      'basic',
      '基本支出',
      [
        [
          'personnel',
          '人员经费',
          [
            ['wages', '工资福利支出'],
            ['family', '对个人和家庭的补助'],
          ],
        ],
        [
          'operating',
          '公用经费',
          [
            ['goods', '商品和服务支出'],
            ['capital', '资本性支出'],
          ],
        ],
      ],
    ],
    [
      'project',
      '项目支出',
      [
        ['otherOperating', '其他运转类'],
        ['specific', '特定目标类'],
      ],
    ],
    ['businessOperation', '事业单位经营支出'],
    ['remittedUp', '上缴上级支出'],
    ['subsidiesDown', '对附属单位补助支出'],
  ],
]);

/** 政府采购 amounts: 面向中小企业 is part of the amount, 面向小微企业 part of that. */
export const PROCUREMENT_TREE = buildTree('procurement', [
  'amount',
  '采购金额',
  [['sme', '其中：面向中小企业', [['micro', '其中：面向小微企业', [], 'ofWhich']], 'ofWhich']],
]);

/** 国有资产 values: 原值 and 净值 stand beside each other and are not added. */
export const ASSET_TREE = buildTree('asset', ['gross', '原值', [['net', '净值', [], 'ofWhich']]]);

/** A dataset with a single amount per line. */
export const AMOUNT_TREE = buildTree('amount', ['amount', '金额']);

/** 专项资金: 总计 = 已分配数 + 未分配数. */
export const ALLOCATION_TREE = buildTree('allocation', [
  'amount',
  '总计',
  [
    ['allocated', '已分配数'],
    ['unallocated', '未分配数'],
  ],
]);
