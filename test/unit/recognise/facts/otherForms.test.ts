import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import { factsOf, readForms } from '../../../support/readForms.ts';
import { makeDocument, makeTable } from '../../../support/sourceDocument.ts';

describe('支出 as other regions print it', () => {
  const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
  it.each<[string, string[][]]>([
    [
      'code and name in one cell',
      [head.slice(1), ['[2010301]行政运行', '3.00', '2.00', '1.00'], ['合计', '3.00', '2.00', '1.00']],
    ],
    ['code and name joined by a dash', [head.slice(1), ['2010301-行政运行', '3.00', '2.00', '1.00']]],
    ['codes with dots', [head, ['201.03.01', '行政运行', '3.00', '2.00', '1.00']]],
    [
      'subtotals by 类 and 款, total first',
      [
        head,
        ['', '合计', '3.00', '2.00', '1.00'],
        ['201', '一般公共服务支出', '3.00', '2.00', '1.00'],
        ['20103', '政府办公厅（室）及相关机构事务', '3.00', '2.00', '1.00'],
        ['2010301', '行政运行', '3.00', '2.00', '1.00'],
      ],
    ],
    [
      'a column of numbers',
      [
        ['序号', ...head],
        ['栏次', '1', '2', '3', '4', '5'],
        ['1', '2010301', '行政运行', '3.00', '2.00', '1.00'],
      ],
    ],
    [
      'last year beside it',
      [
        [...head.slice(0, 2), '2024年执行数', '2025年预算数', '2025年预算数', '2025年预算数', '增减%'],
        [...head.slice(0, 2), '2024年执行数', '小计', '基本支出', '项目支出', '增减%'],
        ['2010301', '行政运行', '9.00', '3.00', '2.00', '1.00', '-66.67'],
      ],
    ],
  ])('%s', (_, rows) => {
    const headRows = rows[1]?.[2] === '2024年执行数' ? 2 : 1;
    const found = readForms({ title: '一般公共预算支出情况表', rows, headRows });
    expect(factsOf(found, 'expenditure')).toEqual(['2010301 general basic=2 project=1']);
  });

  it('amounts in 元 by the title, the head or the tables around it', () => {
    const rows = [head, ['2010301', '行政运行', '30000', '20000', '10000']];
    const none = { headRows: 1, caption: '部门名称：某市某局' };
    const inHead = rows.map((row, r) => (r === 0 ? row.map((t, c) => (c > 1 ? `${t}（元）` : t)) : row));
    for (const tables of [
      [makeTable(rows, { ...none, title: '2025年一般公共预算支出表（单位：元）' })],
      [makeTable(inHead, { ...none, title: '2025年一般公共预算支出表' })],
      [
        makeTable(rows, { ...none, title: '2025年一般公共预算支出表' }),
        makeTable(
          [
            ['甲', '乙'],
            ['1', '2'],
          ],
          { ...none, unit: '单位：元' },
        ),
      ],
    ])
      expect(factsOf(recognise([makeDocument(tables)], { year: 2025 }), 'expenditure')).toEqual([
        '2010301 general basic=2 project=1',
      ]);
  });

  it('funds as columns: alone they are the facts, beside 基本支出 and 项目支出 they say the fund', () => {
    const byFund = {
      title: '部门支出总表（按资金来源）',
      rows: [
        ['科目编码', '科目名称', '合计', '一般公共预算', '政府性基金预算', '事业收入'],
        ['2010301', '行政运行', '3.00', '3.00', '', ''],
        ['2120801', '征地和拆迁补偿支出', '4.00', '', '4.00', ''],
        ['2050202', '小学教育', '5.00', '', '', '5.00'],
      ],
    };
    expect(factsOf(readForms(byFund), 'expenditure')).toEqual([
      '2010301 general total=3',
      '2120801 govFund total=4',
      '2050202 business total=5',
    ]);
    const byMeasure = {
      title: '部门支出总表',
      rows: [
        head,
        ['2010301', '行政运行', '3.00', '2.00', '1.00'],
        ['2120801', '征地', '4.00', '', '4.00'],
        ['2050202', '小学教育', '5.00', '5.00', ''],
      ],
    };
    expect(factsOf(readForms(byMeasure, byFund), 'expenditure')).toEqual([
      '2010301 general basic=2 project=1',
      '2120801 govFund project=4',
      '2050202 business basic=5',
    ]);
  });

  it('by unit only, or a total only', () => {
    const rows = [
      ['单位编码', '单位名称', '合计', '基本支出', '项目支出'],
      ['101', '某市某局', '3.00', '2.00', '1.00'],
      ['101001', '某市某局本级', '2.00', '1.00', '1.00'],
      ['101002', '某市某中心', '1.00', '1.00', ''],
    ];
    const found = readForms({ title: '部门支出总表', rows });
    expect(found.current.expenditure.map((l) => [l.unit, l.amounts])).toEqual([
      ['u101001', { basic: 1_000_000, project: 1_000_000 }],
      ['u101002', { basic: 1_000_000 }],
    ]);
    const total = readForms({ title: '部门支出总表', rows: [head, ['', '合计', '3.00', '2.00', '1.00']] });
    expect(factsOf(total, 'expenditure')).toEqual(['basic=2 project=1']);
  });

  it('人员类, 运转类 and 特定目标类 as columns', () => {
    const rows = [
      ['支出功能分类科目编码', '科目名称', '总计', '人员类支出', '运转类公用支出', '运转类其他支出', '特定目标类支出'],
      ['2010301', '行政运行', '6', '3', '1', '1', '1'],
    ];
    expect(factsOf(readForms({ title: '一般公共预算支出预算明细表', rows }), 'expenditure')).toEqual([
      '2010301 general personnel=3 operating=1 otherOperating=1 specific=1',
    ]);
  });

  it('small and whole amounts are kept, by 类 where the rows name no more', () => {
    const rows = [
      ['项目', '预算数'],
      ['一、一般公共服务支出', '0.01'],
      ['二、教育支出', '3'],
      ['支出总计', '3.01'],
    ];
    expect(factsOf(readForms({ title: '支出总表', rows }), 'expenditure')).toEqual(['201 total=0.01', '205 total=3']);
  });

  it('an empty table of 政府性基金 is no fact', () => {
    const found = readForms({
      title: '政府性基金预算支出情况表',
      rows: [head, ['', '合计', '', '', ''], ['', '本部门无政府性基金预算', '', '', '']],
    });
    expect(found.tables[0]).toMatchObject({ kind: 'expenditure', fund: 'govFund' });
    expect(found.current.expenditure).toEqual([]);
  });
});

describe('收入 and balances', () => {
  it.each<[string, string[][]]>([
    [
      'heads that name the pane',
      [
        ['收入项目', '预算数', '支出项目', '预算数'],
        ['一、一般公共预算拨款', '8.00', '一、教育支出', '8.00'],
        ['二、事业收入', '2.00', '', ''],
        ['收入总计', '10.00', '支出总计', '10.00'],
      ],
    ],
    [
      'heads that do not',
      [
        ['项目', '2025年预算数', '项目', '2025年预算数'],
        ['一、一般公共预算拨款收入', '8.00', '一、教育支出', '8.00'],
        ['二、事业收入', '2.00', '', ''],
        ['收入合计', '10.00', '支出合计', '10.00'],
      ],
    ],
    [
      'three panes',
      [
        ['收入', '收入', '支出', '支出', '支出', '支出'],
        ['项目', '预算数', '按功能分类', '预算数', '按经济分类', '预算数'],
        ['一、一般公共预算拨款', '8.00', '一、教育支出', '8.00', '一、工资福利支出', '10.00'],
        ['二、事业收入', '2.00', '', '', '', ''],
      ],
    ],
  ])('%s', (_, rows) => {
    const found = readForms({ title: '部门收支预算总表', rows, headRows: rows[1]![0] === '项目' ? 2 : 1 });
    expect(found.tables[0]?.kind).toBe('balance');
    expect(factsOf(found, 'revenue')).toEqual(['general=8 business=2']);
  });

  it('funds as rows under one amount', () => {
    const rows = [
      ['项目', '2025年预算数'],
      ['一、一般公共预算拨款收入', '8.00'],
      ['二、事业收入', '2.00'],
      ['本年收入合计', '10.00'],
      ['上年结转结余', '1.00'],
      ['收入总计', '11.00'],
    ];
    expect(factsOf(readForms({ title: '部门收入总表', rows }), 'revenue')).toEqual([
      'general=8 business=2 carriedOver=1',
    ]);
  });

  it('收入 by unit and fund, with what was carried over', () => {
    const rows = [
      ['单位代码', '单位名称', '总计', '本年收入', '本年收入', '本年收入', '上年结转结余', '上年结转结余'],
      ['单位代码', '单位名称', '总计', '小计', '财政拨款', '财政专户管理资金', '小计', '一般公共预算'],
      ['101', '某市某局', '6.00', '5.00', '3.00', '2.00', '1.00', '1.00'],
    ];
    expect(factsOf(readForms({ title: '部门收入总体情况表', rows, headRows: 2 }), 'revenue')).toEqual([
      'general=3 specialAccount=2 carriedGeneral=1',
    ]);
  });
});

describe('经济分类', () => {
  it('without columns of 人员经费 and 公用经费 the codes tell', () => {
    const rows = [
      ['科目编码', '科目名称', '预算数'],
      ['301', '工资福利支出', '5.00'],
      ['30101', '基本工资', '5.00'],
      ['302', '商品和服务支出', '1.00'],
      ['30201', '办公费', '1.00'],
      ['30305', '生活补助', '2.00'],
    ];
    expect(factsOf(readForms({ title: '一般公共预算基本支出表', rows }), 'basicByEconomic')).toEqual([
      '30101 personnel=5',
      '30201 operating=1',
      '30305 personnel=2',
    ]);
  });

  it('two panes side by side', () => {
    const rows = [
      ['人员经费', '人员经费', '人员经费', '公用经费', '公用经费', '公用经费'],
      ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
      ['301', '工资福利支出', '5.00', '302', '商品和服务支出', '1.00'],
      ['30101', '基本工资', '5.00', '30201', '办公费', '1.00'],
      ['人员经费合计', '人员经费合计', '5.00', '公用经费合计', '公用经费合计', '1.00'],
    ];
    expect(factsOf(readForms({ title: '一般公共预算基本支出预算表', rows, headRows: 2 }), 'basicByEconomic')).toEqual([
      '30101 personnel=5',
      '30201 operating=1',
    ]);
  });

  it('政府预算经济分类 beside 部门预算经济分类 is the same money, alone it is the fact', () => {
    const gov = {
      title: '一般公共预算支出表（政府预算经济分类）',
      rows: [
        ['科目编码', '科目名称', '合计'],
        ['501', '机关工资福利支出', '3.00'],
        ['50101', '工资奖金津补贴', '3.00'],
      ],
    };
    const own = {
      title: '一般公共预算支出表（部门预算经济分类）',
      rows: [
        ['科目编码', '科目名称', '合计'],
        ['301', '工资福利支出', '3.00'],
        ['30101', '基本工资', '3.00'],
      ],
    };
    expect(factsOf(readForms(gov, own), 'economicSummary')).toEqual(['30101 general=3']);
    expect(readForms(gov).current.economicSummary.map((l) => [l.govEconomic, l.amounts])).toEqual([
      ['50101', { general: 3_000_000 }],
    ]);
  });
});

describe('“三公”经费', () => {
  it('kinds as rows with last year and the change beside them', () => {
    const rows = [
      ['项目', '2024年预算数', '2025年预算数', '增减额', '增减率（%）'],
      ['合计', '5.00', '4.00', '-1.00', '-20'],
      ['1、因公出国（境）费用', '0.00', '0.00', '0.00', '0'],
      ['2、公务接待费', '2.00', '1.50', '-0.50', '-25'],
      ['3、公务用车费', '3.00', '2.50', '-0.50', '-16.67'],
      ['其中：（1）公务用车运行维护费', '3.00', '2.50', '-0.50', '-16.67'],
      ['（2）公务用车购置费', '0.00', '0.00', '0.00', '0'],
    ];
    const found = readForms({ title: '一般公共预算“三公”经费预算表', rows });
    expect(factsOf(found, 'sangong').toSorted()).toEqual([
      'abroad general=0',
      'reception general=1.5',
      'vehicleOperation general=2.5',
      'vehiclePurchase general=0',
    ]);
    expect(factsOf(found, 'sangong', 'prior').toSorted()).toEqual([
      'abroad general=0',
      'reception general=2',
      'vehicleOperation general=3',
      'vehiclePurchase general=0',
    ]);
  });

  it('a row per unit', () => {
    const rows = [
      ['单位编码', '单位名称', '合计', '因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'],
      ['101', '某市某局', '3.00', '', '', '2.00', '1.00'],
      ['101001', '某市某局本级', '2.00', '', '', '1.50', '0.50'],
      ['101002', '某市某中心', '1.00', '', '', '0.50', '0.50'],
    ];
    const found = readForms({ title: '财政拨款“三公”经费预算情况表', rows });
    expect(found.current.sangong.map((l) => [l.unit, l.item, l.amounts?.['general']])).toEqual([
      ['u101001', 'vehicleOperation', 1_500_000],
      ['u101001', 'reception', 500_000],
      ['u101002', 'vehicleOperation', 500_000],
      ['u101002', 'reception', 500_000],
    ]);
  });
});
