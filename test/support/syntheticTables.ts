import type { BlockSource, Cell, TableBlock } from '../../shared/document/blocks.ts';

const scope = { kind: 'department', name: '云川市示范服务局' } as const;

export const source = (kind: BlockSource['kind'], id: string): BlockSource => ({ kind, id, scope });

export const text = (value: string, extra: Partial<Cell> = {}): Cell => ({
  text: value,
  align: 'left',
  content: 'text',
  ...extra,
});
export const head = (value: string, extra: Partial<Cell> = {}): Cell =>
  text(value, { align: 'center', header: true, ...extra });
export const amount = (value: string, extra: Partial<Cell> = {}): Cell => ({
  text: value,
  align: 'right',
  content: 'amount',
  ...extra,
});
export const code = (value: string, extra: Partial<Cell> = {}): Cell => ({
  text: value,
  align: 'center',
  content: 'code',
  ...extra,
});

/** A table block with the usual captions; tests override what they are about. */
export function table(
  id: string,
  title: string,
  over: Partial<TableBlock> & Pick<TableBlock, 'widths' | 'head' | 'body'>,
): TableBlock {
  return {
    kind: 'table',
    id,
    source: source('table', id),
    title,
    captionLeft: '部门名称：云川市示范服务局',
    captionRight: '单位：万元',
    orientation: 'portrait',
    notes: ['注：本表为样例数据，元与万元换算时可能有尾差。'],
    empty: false,
    newPage: true,
    outline: true,
    fontSize: 9,
    ...over,
  };
}

/** 1234567 分 as 万元 with two decimals: invented but different in every place. */
export function figure(seed: number): string {
  const cents = (seed * 7919 + 104729) % 98765432;
  const [whole, part] = (cents / 100).toFixed(2).split('.');
  return `${(whole ?? '0').replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}

/** Two panes side by side, as 收支总表. */
export function pairedTable(rows: number): TableBlock {
  const body = Array.from({ length: rows }, (_, i) => [
    i < 10 ? text(`收入项目第${i + 1}类拨款`) : text(''),
    i < 10 ? amount(figure(i + 1)) : amount(''),
    text(`支出科目第${i + 1}项服务`, { indent: i % 3 === 0 ? 0 : 1 }),
    amount(figure(1000 + i)),
  ]);
  body.push([
    text('收入总计', { bold: true }),
    amount('2,309.88', { bold: true }),
    text('支出总计', { bold: true }),
    amount('2,309.88', { bold: true }),
  ]);
  return table('T01', '2026年部门收支总体情况表', {
    number: '预算01表',
    widths: [34, 16, 34, 16],
    head: [
      [head('收入', { colSpan: 2 }), null, head('支出', { colSpan: 2 }), null],
      [head('项目'), head('金额'), head('项目'), head('金额')],
    ],
    body,
  });
}

/** Twenty columns under a head of three levels, as 收入总体情况表. */
export function wideTable(rows: number): TableBlock {
  const down = (label: string) => head(label, { rowSpan: 2 });
  const sources = [
    '政府性基金',
    '国有资本经营预算',
    '财政专户管理资金收入',
    '事业收入',
    '事业单位经营收入',
    '上级补助收入',
    '附属单位上缴收入',
    '其他收入',
  ];
  const carried = ['合计', '一般公共预算', '政府性基金', '国有资本经营预算', '财政专户管理资金', '单位资金'];
  return table('T02', '2026年部门收入总体情况表', {
    number: '预算02表',
    orientation: 'landscape',
    widths: [9, 16, 9, 9, 9, 9, ...Array.from({ length: 14 }, () => 6.2)],
    head: [
      [
        head('部门（科目）代码', { rowSpan: 3 }),
        head('部门（科目）名称', { rowSpan: 3 }),
        head('总计', { rowSpan: 3 }),
        head('本年收入', { colSpan: 11 }),
        ...Array.from({ length: 10 }, () => null),
        head('上年结转结余', { colSpan: 6 }),
        ...Array.from({ length: 5 }, () => null),
      ],
      [
        null,
        null,
        null,
        down('合计'),
        head('一般公共预算', { colSpan: 2 }),
        null,
        ...sources.map(down),
        ...carried.map(down),
      ],
      [null, null, null, null, head('小计'), head('其中：财政拨款'), ...Array.from({ length: 14 }, () => null)],
    ],
    body: Array.from({ length: rows }, (_, r) => [
      code(`0${60000 + r}`),
      text(r % 4 === 0 ? '云川市示范服务局本级' : `云川市第${r + 1}示范服务中心（事业单位）`),
      ...Array.from({ length: 18 }, (__, c) => amount(c < 4 || (r + c) % 5 === 0 ? figure(r * 20 + c) : '')),
    ]),
    fontSize: 8,
  });
}

/** Codes in three columns and amounts under a head of four levels, as 支出总体情况表. */
export function expenditureTable(rows: number, id = 'T03'): TableBlock {
  return table(id, '2026年部门支出总体情况表', {
    number: '预算03表',
    orientation: 'landscape',
    widths: [5, 4, 4, 8, 26, 10, 10, 10, 10, 10, 8, 10, 10, 10],
    head: [
      [
        head('科目编码', { colSpan: 3 }),
        null,
        null,
        head('部门代码', { rowSpan: 3 }),
        head('部门名称（功能分类科目名称）', { rowSpan: 3 }),
        head('合计', { rowSpan: 3 }),
        head('基本支出', { colSpan: 5 }),
        null,
        null,
        null,
        null,
        head('项目支出', { colSpan: 3 }),
        null,
        null,
      ],
      [
        head('类', { rowSpan: 2 }),
        head('款', { rowSpan: 2 }),
        head('项', { rowSpan: 2 }),
        null,
        null,
        null,
        head('小计', { rowSpan: 2 }),
        head('人员经费', { colSpan: 2 }),
        null,
        head('公用经费', { colSpan: 2 }),
        null,
        head('小计', { rowSpan: 2 }),
        head('其他运转类', { rowSpan: 2 }),
        head('特定目标类', { rowSpan: 2 }),
      ],
      [
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        head('工资福利支出'),
        head('对个人和家庭的补助'),
        head('商品和服务支出'),
        head('资本性支出'),
        null,
        null,
        null,
      ],
    ],
    body: Array.from({ length: rows }, (_, r) => [
      code('210'),
      code(String((r % 40) + 10)),
      code(String((r % 90) + 10)),
      code(r % 7 === 0 ? '060001' : ''),
      text(`示范服务管理支出第${r + 1}项${r % 3 === 0 ? '（含跨年度结转安排的部分）' : ''}`),
      ...Array.from({ length: 9 }, (__, c) => amount((r + c) % 4 === 1 ? '' : figure(r * 11 + c))),
    ]),
  });
}

/** Indicators in three levels of merged labels, as 绩效目标表; the explanation is as long as asked for. */
export function performanceTable(groups: number, explanationLength = 60, id = 'T11'): TableBlock {
  const sentence = '该指标反映工作任务的完成程度，依据年度计划和验收记录确定，按实际完成数与计划数之比计算。';
  const body: (Cell | null)[][] = [];
  for (let g = 0; g < groups; g += 1)
    for (let r = 0; r < 9; r += 1) {
      const explanation = sentence.repeat(Math.ceil(explanationLength / sentence.length)).slice(0, explanationLength);
      body.push([
        r === 0 ? text(`第${g + 1}类一级指标`, { rowSpan: 9, align: 'center' }) : null,
        r % 3 === 0 ? text(`二级指标${g + 1}之${r / 3 + 1}`, { rowSpan: 3, align: 'center' }) : null,
        text(`三级指标${g + 1}之${r + 1}完成率`),
        text(`≥${90 + (r % 9)}%`, { align: 'center' }),
        text(`${explanation}（编号${g + 1}之${r + 1}）`),
      ]);
    }
  return table(id, '部门（单位）整体绩效目标表', {
    subtitle: '（2026年度）',
    widths: [12, 14, 20, 10, 44],
    head: [[head('一级指标'), head('二级指标'), head('三级指标'), head('指标值'), head('指标值说明')]],
    body,
  });
}

/** Projects with long codes and merged amounts, as 项目绩效目标汇总表. */
export function projectTable(projects: number, id = 'T12'): TableBlock {
  const body: (Cell | null)[][] = [];
  for (let p = 0; p < projects; p += 1)
    for (let r = 0; r < 3; r += 1)
      body.push([
        r === 0 ? code(`4107022600000000${String(39605 + p).padStart(5, '0')}`, { rowSpan: 3 }) : null,
        r === 0 ? text(`关于提前下达第${p + 1}批示范服务能力提升补助资金的项目`, { rowSpan: 3 }) : null,
        ...[0, 1, 2, 3].map((c) => (r === 0 ? amount(c < 2 ? figure(p * 4 + c) : '', { rowSpan: 3 }) : null)),
        text(r === 0 ? '成本指标：补助总成本' : ''),
        text(r === 0 ? `≤${p + 1}.5万元` : ''),
        text(['服务人次', '资金使用合规率', '完成时间'][r] ?? ''),
        text(['≥20000人次', '100%', '2026年12月31日前'][r] ?? ''),
        text(r === 0 ? '保障各项业务正常运行' : ''),
        text(r === 0 ? '明显改善' : ''),
        text(r === 0 ? '服务对象满意度' : ''),
        text(r === 0 ? '≥90%' : ''),
      ]);
  const pair = (label: string) => [head(label, { colSpan: 2 }), null];
  const leaf = [head('三级指标'), head('指标值')];
  const down = (label: string) => head(label, { rowSpan: 3 });
  return table(id, '2026年部门预算项目绩效目标汇总表', {
    number: '预算12表',
    orientation: 'landscape',
    widths: [13, 18, 9, 9, 7, 7, 10, 8, 10, 9, 10, 8, 9, 6],
    head: [
      [
        down('部门编码（项目编码）'),
        down('项目单位（项目名称）'),
        head('项目金额（万元）', { colSpan: 4 }),
        null,
        null,
        null,
        head('绩效目标', { colSpan: 8 }),
        ...Array.from({ length: 7 }, () => null),
      ],
      [
        null,
        null,
        ...['资金总额', '政府预算资金', '财政专户管理资金', '单位资金'].map((label) => head(label, { rowSpan: 2 })),
        ...['成本指标', '产出指标', '效益指标', '满意度指标'].flatMap(pair),
      ],
      [null, null, null, null, null, null, ...leaf, ...leaf, ...leaf, ...leaf],
    ],
    body,
    fontSize: 8,
  });
}

/** A table without data: head and notes only. */
export function emptyTable(id = 'T08'): TableBlock {
  return table(id, '2026年一般公共预算“三公”经费支出情况表', {
    number: '预算08表',
    widths: [20, 16, 16, 16, 16, 16],
    head: [
      [
        head('“三公”经费合计', { rowSpan: 2 }),
        head('因公出国（境）费', { rowSpan: 2 }),
        head('公务用车购置及运行费', { colSpan: 3 }),
        null,
        null,
        head('公务接待费', { rowSpan: 2 }),
      ],
      [null, null, head('小计'), head('公务用车购置费'), head('公务用车运行费'), null],
    ],
    body: [],
    empty: true,
    notes: ['说明：我部门没有使用财政拨款安排“三公”经费，故本表无数据。'],
  });
}
