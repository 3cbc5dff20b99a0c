import { describe, expect, it } from 'vitest';
import type { DatasetId } from '../../../../shared/budget/datasets.ts';
import { factsOf, readForms } from '../../../support/readForms.ts';

describe('lists', () => {
  it('projects with subjects, rows of units above them', () => {
    const rows = [
      ['单位编码', '项目名称', '功能科目编码', '项目类别', '合计', '一般公共预算拨款', '单位资金'],
      ['101', '某市某局', '', '', '3.00', '2.00', '1.00'],
      ['', '宣传经费', '2010302', '特定目标类', '2.00', '2.00', ''],
      ['', '设备购置', '2010302', '其他运转类', '1.00', '', '1.00'],
    ];
    expect(factsOf(readForms({ title: '项目支出预算明细表', rows }), 'projects')).toEqual([
      '2010302 宣传经费 general=2',
      '2010302 设备购置 unitFunds=1',
    ]);
  });

  it('projects with what they are about; remarks are something else', () => {
    const rows = [
      ['项目名称', '项目主要内容', '备注', '合计', '一般公共预算拨款'],
      ['宣传经费', '印制宣传册', '新增', '2.00', '2.00'],
      ['设备购置', '', '', '1.00', '1.00'],
    ];
    const { projects } = readForms({ title: '项目支出预算明细表', rows }).current;
    expect(projects.map((l) => l.texts)).toEqual([{ name: '宣传经费', content: '印制宣传册' }, { name: '设备购置' }]);
  });

  it('purchases by fund', () => {
    const rows = [
      ['序号', '采购项目名称', '采购品目', '计量单位', '数量', '单价', '合计', '一般公共预算', '单位资金'],
      ['1', '办公设备', 'A02010105 台式计算机', '台', '4', '0.50', '2.00', '2.00', ''],
      ['2', '物业', 'C21040000 物业管理服务', '项', '1', '', '3.00', '1.00', '2.00'],
      ['', '合计', '', '', '', '', '5.00', '3.00', '2.00'],
    ];
    const { procurement } = readForms({ title: '政府采购预算明细表', rows }).current;
    expect(procurement.map((l) => [l.itemCode, l.texts?.['itemName'], l.fund, l.amounts])).toEqual([
      ['A02010105', '台式计算机', 'general', { amount: 2_000_000, unitPrice: 500_000 }],
      ['C21040000', '物业管理服务', 'general', { amount: 1_000_000 }],
      ['C21040000', '物业管理服务', 'unitFunds', { amount: 2_000_000 }],
    ]);
  });

  it.each<[DatasetId, string, string[][], string[]]>([
    [
      'specialFunds',
      '专项资金预算表',
      [
        ['项目名称', '合计', '已分配数', '未分配数'],
        ['产业扶持', '5.00', '3.00', '2.00'],
        ['合计', '5.00', '3.00', '2.00'],
      ],
      ['产业扶持 allocated=3 unallocated=2'],
    ],
    [
      'transferProjects',
      '专项转移支付项目表',
      [
        ['序号', '项目名称', '金额'],
        ['1', '医疗救助', '48.00'],
        ['', '合计', '48.00'],
      ],
      ['医疗救助 amount=48'],
    ],
    [
      'debt',
      '债务支出预算表',
      [
        ['项目', '合计', '一般公共预算', '政府性基金预算'],
        ['还本', '2.00', '2.00', ''],
      ],
      ['还本 general=2'],
    ],
    [
      'purchasedServices',
      '政府购买服务预算表',
      [
        ['购买服务项目名称', '购买服务内容', '承接主体类别', '合计', '一般公共预算'],
        ['法律顾问', '咨询', '社会组织', '1.00', '1.00'],
      ],
      ['法律顾问 general=1'],
    ],
  ])('%s', (dataset, title, rows, expected) => {
    expect(factsOf(readForms({ title, rows }), dataset)).toEqual(expected);
  });
});
