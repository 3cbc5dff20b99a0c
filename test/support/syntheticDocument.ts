import type {
  Block,
  ChartBlock,
  HeadingBlock,
  PageStyle,
  ParagraphBlock,
  PrintDocument,
} from '../../shared/document/blocks.ts';
import {
  emptyTable,
  expenditureTable,
  pairedTable,
  performanceTable,
  projectTable,
  source,
  wideTable,
} from './syntheticTables.ts';

/** GB/T 9704 margins and sizes. */
export const PAGE_STYLE: PageStyle = {
  paper: 'A4',
  textMargins: [37, 26, 35, 28],
  tableMargins: [22, 18, 22, 18],
  bodySize: 16,
  linePitch: 28,
  fonts: { title: 'xiaobiaosong', heading: 'sans', subheading: 'kai', body: 'fangsong', table: 'serif' },
  pageNumber: 'dash',
};

export function printDocument(blocks: Block[], page: Partial<PageStyle> = {}): PrintDocument {
  return {
    info: {
      title: '云川市示范服务局2026年部门预算',
      author: '云川市示范服务局',
      subject: '部门预算公开',
      date: '2026-04-08',
    },
    page: { ...PAGE_STYLE, ...page },
    blocks,
  };
}

export function paragraph(value: string, over: Partial<ParagraphBlock> = {}): ParagraphBlock {
  return { kind: 'paragraph', source: source('section', 'S1'), runs: [{ text: value }], style: 'body', ...over };
}

export function heading(
  id: string,
  level: HeadingBlock['level'],
  value: string,
  over: Partial<HeadingBlock> = {},
): HeadingBlock {
  return {
    kind: 'heading',
    id,
    source: source(level === 1 ? 'part' : 'section', id),
    level,
    text: value,
    outline: true,
    ...over,
  };
}

export function chart(form: ChartBlock['form'], items: [string, number][], over: Partial<ChartBlock> = {}): ChartBlock {
  const total = items.reduce((sum, [, value]) => sum + value, 0);
  return {
    kind: 'chart',
    source: source('chart', 'C1'),
    title: '一般公共预算支出结构图',
    items: items.map(([label, value]) => ({
      label,
      value,
      valueText: `${(value / 1000000).toFixed(2)}万元`,
      shareText: `${((value / total) * 100).toFixed(2)}%`,
    })),
    form,
    emptyText: '本年没有一般公共预算支出。',
    ...over,
  };
}

const SECTIONS = [
  '收入支出预算总体情况说明',
  '收入预算总体情况说明',
  '支出预算总体情况说明',
  '财政拨款收入支出预算总体情况说明',
  '一般公共预算支出预算情况说明',
  '其他重要事项情况说明',
];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function narrative(): Block[] {
  return SECTIONS.flatMap((title, i): Block[] => [
    heading(`S${i}`, 2, `${NUMERALS[i]}、${title}`),
    paragraph(
      `云川市示范服务局2026年收入总计${(2309.88 + i).toFixed(2)}万元，支出总计2,309.88万元，与2025年预算相比，收入减少418.51万元，下降15.34%，主要原因：优抚对象补助标准调整；支出减少418.51万元，下降15.34%，主要原因是“示范服务”专项资金（省级）按进度安排——第${i + 1}批资金结转下年使用。`,
    ),
    heading(`S${i}a`, 3, `（一）${title.slice(0, 4)}的构成`),
    paragraph(
      `其中：基本支出187.87万元，占8.13%；项目支出2,122.01万元，占91.87%。联系网址：https://www.example.gov.cn/zwgk/ysgk/2026/index.html。`,
    ),
    ...(i === 4
      ? [
          chart('ring', [
            ['一般公共服务', 350000000],
            ['社会保障和就业', 14520000],
            ['卫生健康', 1930810000],
            ['住房保障', 14550000],
          ]),
        ]
      : []),
    ...(i === 1
      ? [
          chart(
            'bar',
            [
              ['一般公共预算', 2309880000],
              ['政府性基金预算', 310000000],
              ['财政专户管理资金收入', 0],
              ['上年结转结余', 21000000],
            ],
            { title: '本年收入预算结构图' },
          ),
        ]
      : []),
  ]);
}

export interface SyntheticOptions {
  /** How often the rows of the project and performance tables are repeated. */
  times?: number;
}

/** A whole report of an invented department: cover, contents, three parts, charts, and an appendix of tables of every shape. */
export function syntheticDocument({ times = 1 }: SyntheticOptions = {}): PrintDocument {
  const tables = [
    pairedTable(32),
    wideTable(6),
    expenditureTable(14),
    expenditureTable(40, 'T05'),
    emptyTable(),
    performanceTable(3 * times),
    projectTable(9 * times),
  ];
  const parts: Block[] = [
    heading('P1', 1, '第一部分', { subtext: '云川市示范服务局概况' }),
    heading('P1a', 2, '一、主要职责'),
    paragraph('1. 贯彻执行国家和省有关示范服务工作的法律、法规和规章，拟订全市示范服务发展规划并组织实施。'),
    paragraph('2. 承办市委、市政府交办的其他事项。'),
    heading('P1b', 2, '二、部门预算单位构成'),
    paragraph('纳入本部门2026年度部门预算编制范围的单位共二个：局本级和云川市示范服务中心，无其他所属预算单位。'),
    heading('P2', 1, '第二部分', { subtext: '云川市示范服务局2026年部门预算情况说明' }),
    ...narrative(),
    heading('P3', 1, '第三部分', { subtext: '名词解释' }),
    ...NUMERALS.map((n) =>
      paragraph(`${n}、样例名词：指为说明排版而列出的第${n}个名词，由本级财政当年拨付的资金，不含上年结转。`),
    ),
    heading('P4', 1, '附件', { subtext: '云川市示范服务局2026年部门预算表' }),
    ...tables,
  ];
  const entries = parts.flatMap((block) =>
    block.kind === 'heading' && block.level < 3
      ? [{ text: [block.text, block.subtext ?? ''].join(' ').trim(), level: block.level as 1 | 2, target: block.id }]
      : block.kind === 'table'
        ? [{ text: block.title, level: 2 as const, target: block.id }]
        : [],
  );
  return printDocument([
    {
      kind: 'cover',
      source: source('cover', 'cover'),
      lines: [
        { role: 'year', text: '2026年度' },
        { role: 'title', text: '云川市示范服务局部门预算' },
        { role: 'date', text: '二〇二六年四月' },
      ],
    },
    { kind: 'contents', source: source('contents', 'contents'), title: '目  录', entries, pageNumbers: true },
    ...parts,
  ]);
}
