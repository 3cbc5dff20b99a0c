import { describe, expect, it } from 'vitest';
import { emptyDatasets } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { compose } from '../../../shared/document/compose.ts';
import { dump } from '../../../shared/document/dump.ts';
import { layoutById, LAYOUTS } from '../../../shared/layouts/registry.ts';
import { toReport } from '../../../shared/recognise/draft/toReport.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import { readDraft, writeDraft } from '../../../shared/report/draftFile.ts';
import { fixtureReport } from '../../support/fixtureReport.ts';
import { describeWithShared } from '../../support/sharedFolder.ts';
import { makeDocument, makeTable, truthDocument } from '../../support/sourceDocument.ts';

const EXPENDITURE = makeTable(
  [
    ['功能分类科目编码', '', '', '功能分类科目名称', '合计', '基本支出', '项目支出'],
    ['类', '款', '项', '功能分类科目名称', '合计', '基本支出', '项目支出'],
    ['201', '', '', '一般公共服务支出', '820.50', '700.25', '120.25'],
    ['201', '03', '', '政府办公厅（室）及相关机构事务', '820.50', '700.25', '120.25'],
    ['201', '03', '01', '行政运行', '700.25', '700.25', ''],
    ['201', '3', '2', '一般行政管理事务', '120.25', '', '120.25'],
    ['', '', '', '合计', '820.50', '700.25', '120.25'],
  ],
  {
    headRows: 2,
    title: '2025年部门一般公共预算支出功能分类预算表',
    caption: '编制部门：某区人民政府办公室',
    unit: '元',
  },
);

const OWN = makeTable(
  [
    ['会议室', '座位'],
    ['一号', '40'],
  ],
  { headRows: 1, title: '会议室情况' },
);

describe('a report of a region without a layout', () => {
  const document = makeDocument([
    { kind: 'paragraph', text: '某区2025年区级部门预算', place: {} },
    { kind: 'heading', level: 1, text: '主要职能', via: 'look', place: {} },
    { kind: 'paragraph', text: '协助处理日常工作。', place: {} },
    EXPENDITURE,
    OWN,
  ]);
  const found = recognise([document], { layouts: LAYOUTS });

  it('names department and year', () => {
    expect(found.department).toBe('某区人民政府办公室');
    expect(found.year).toBe(2025);
  });

  it('reads the lowest subjects as facts, in 元, codes in three columns and stored as numbers', () => {
    expect(found.current.expenditure.map(({ function: code, fund, amounts }) => [code, fund, amounts])).toEqual([
      ['2010301', 'general', { basic: 70025 }],
      ['2010302', 'general', { project: 12025 }],
    ]);
  });

  it('lists the table that fits nothing and prints it again as it stood', () => {
    expect(found.tables.map((t) => t.kind)).toEqual(['expenditure', 'kept']);
    expect(found.doubts.some((d) => d.message.includes('会议室情况'))).toBe(true);
    const layout = layoutById('henan-2026')!;
    const saved = readDraft(writeDraft(toReport(found, layout, 'r1')));
    if (!saved.ok) throw new Error(saved.message);
    expect(saved.repairs).toEqual([]);
    const printed = dump(saved.report, compose(saved.report, layout));
    const own = printed.tables.find((t) => t.title === '会议室情况');
    expect(own).toMatchObject({ columns: ['会议室', '座位'], rows: [['一号', '40']] });
    expect(printed.sections.flatMap((s) => s.paragraphs)).toContain('协助处理日常工作。');
  });

  it('counts a table that stands in two files once', () => {
    const twice = recognise([document, makeDocument([EXPENDITURE], 'tables.xlsx')]);
    expect(twice.current.expenditure).toEqual(found.current.expenditure);
    expect(twice.tables[2]?.duplicateOf).toBe(0);
  });

  it('accounts for every character', () => {
    const written = document.blocks.reduce((n, b) => {
      const text = b.kind === 'table' ? b.cells.map((c) => c.text).join('') : b.kind === 'image' ? '' : b.text;
      return n + text.replace(/\s/g, '').length;
    }, 0);
    expect(found.account.reduce((n, entry) => n + entry.characters, 0)).toBe(written);
  });

  it('says what is missing instead of guessing', () => {
    const empty = recognise([makeDocument([OWN])]);
    expect(empty.current).toEqual(emptyDatasets());
    expect(empty.doubts.map((d) => d.message)).toEqual(
      expect.arrayContaining([expect.stringContaining('年度'), expect.stringContaining('部门名称')]),
    );
  });
});

describe("last year's amounts in a column of their own", () => {
  it('are facts of last year, and differences are no facts', () => {
    const table = makeTable(
      [
        ['科目编码', '科目名称', '2024年预算数', '2025年预算数', '增减额'],
        ['2010301', '行政运行', '690.00', '700.25', '10.25'],
        ['', '合计', '690.00', '700.25', '10.25'],
      ],
      { headRows: 1, title: '2025年一般公共预算基本支出、项目支出预算表', caption: '单位名称：某局', unit: '万元' },
    );
    const head = table.cells.map((c) => (c.row === 0 && c.column > 1 ? { ...c, text: `${c.text}基本支出` } : c));
    const found = recognise([makeDocument([{ ...table, cells: head }])]);
    expect(found.current.expenditure.map((l) => l.amounts)).toEqual([{ basic: 700_250_000 }]);
    expect(found.prior.expenditure.map((l) => l.amounts)).toEqual([{ basic: 690_000_000 }]);
  });
});

const amountsOf = (lines: readonly Line[]): string[] =>
  lines
    .map((l) => JSON.stringify([l.function, l.economic, l.govEconomic, l.item, l.texts?.['name'], l.amounts]))
    .toSorted();

describeWithShared(['reports/docs/000.truth.json', 'reports/docs/002.truth.json'], 'the references', () => {
  it.each([
    ['000', 'xinxiang-2024'],
    ['002', 'hongqi-2026'],
  ])('%s gives the facts of %s', (seed, fixture) => {
    const found = recognise([truthDocument(seed)], { layouts: LAYOUTS });
    const want = fixtureReport(fixture);
    expect(found.department).toBe(want.department.name);
    expect(found.layouts[0]?.layout).toBe(want.layout.id);
    expect(found.tables.filter((t) => t.kind === 'kept')).toEqual([]);
    for (const id of ['basicByEconomic', 'economicSummary', 'sangong', 'projects'] as const)
      expect(amountsOf(found.current[id]), id).toEqual(amountsOf(want.current[id]));
  });
});
