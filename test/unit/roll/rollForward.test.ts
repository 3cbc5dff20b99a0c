import { describe, expect, it } from 'vitest';
import { emptyDatasets, type Datasets } from '../../../shared/budget/datasets.ts';
import { compose } from '../../../shared/document/compose.ts';
import { createContext } from '../../../shared/layout/context.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';
import { fen } from '../../../shared/money/fen.ts';
import { compareWithPrior } from '../../../shared/narrative/compareWithPrior.ts';
import type { Run } from '../../../shared/narrative/paragraph.ts';
import type { Extra } from '../../../shared/report/extra.ts';
import { countingIds } from '../../../shared/report/lineIds.ts';
import { newReport } from '../../../shared/report/newReport.ts';
import type { Report } from '../../../shared/report/report.ts';
import { reportSchema } from '../../../shared/report/reportSchema.ts';
import type { RollDecisions } from '../../../shared/roll/rollDecisions.ts';
import { rollForward } from '../../../shared/roll/rollForward.ts';
import { subjectQuestions } from '../../../shared/roll/subjectQuestions.ts';
import { todoOf } from '../../../shared/todo/todoOf.ts';

const layout = layoutById('henan-2024')!;

function reportOf(year: number, current: Partial<Datasets>, change: Partial<Report> = {}): Report {
  const base = newReport({ id: 'r', layout: { id: layout.id, version: 1 }, departmentName: '某市医保局', year });
  return { ...base, current: { ...emptyDatasets(), ...current }, ...change };
}

function roll(report: Report, decisions: RollDecisions = {}, to = layout): Report {
  const next = rollForward(report, {
    ...{ id: 'n', year: report.year + 1, from: layout, to, decisions },
    newId: countingIds('p'),
  });
  expect(reportSchema.safeParse(next).success).toBe(true);
  return next;
}

const notes = (report: Report): string[] => (report.rolled?.kept ?? []).flatMap(({ note }) => note ?? []);

const projects = reportOf(2024, {
  expenditure: [{ id: 'e1', function: '2101501', fund: 'general', amounts: { specific: fen(500) } }],
  projects: [
    { id: 'p1', texts: { name: '信息化', type: '特定目标类' }, amounts: { general: fen(300) } },
    { id: 'p2', texts: { name: '宣传' }, amounts: { general: fen(200) } },
  ],
  projectPerformance: [
    { id: 'g1', project: 'p1', texts: { goals: '保障运行' } },
    { id: 'g2', project: 'p2', texts: { goals: '宣传到位' } },
  ],
  procurement: [{ id: 'c1', project: 'p2', texts: { itemName: '印刷' }, amounts: { amount: fen(50) } }],
});

describe('projects', () => {
  it('go on with an item to confirm, or without one where it was decided', () => {
    const next = roll(projects, { projects: { p1: 'kept' } });
    expect(next.current.projects.map(({ id }) => id)).toEqual(['p1', 'p2']);
    const asked = todoOf(next, layout).items.filter(({ id }) => id.startsWith('project|'));
    expect(asked.map(({ id }) => id)).toEqual(['project|line:projects/p2']);
  });

  it('end with everything of theirs; last year keeps them', () => {
    const next = roll(projects, { projects: { p2: 'ended' } });
    expect(next.current.projects.map(({ id }) => id)).toEqual(['p1']);
    expect(next.current.projectPerformance.map(({ id }) => id)).toEqual(['g1']);
    expect(next.current.procurement).toEqual([]);
    expect(next.prior.projects.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('begin under ids of their own', () => {
    const next = roll(projects, { newProjects: [{ name: '新项目', type: '其他运转类' }] });
    const [, , begun] = next.current.projects;
    expect(begun).toMatchObject({ texts: { name: '新项目', type: '其他运转类' } });
    expect(['p1', 'p2']).not.toContain(begun!.id);
  });
});

describe('a purchase of this year beside a report that had none', () => {
  it('grows from nothing, not from the unknown', () => {
    const next = roll(reportOf(2024, { expenditure: projects.current.expenditure }));
    const context = createContext(
      {
        ...next,
        current: { ...next.current, sangong: [{ id: 's', item: 'reception', amounts: { general: fen(100_000) } }] },
      },
      layout,
    );
    const { trend, before } = compareWithPrior({ dataset: 'sangong', item: 'reception' }, undefined, context);
    expect([trend, before.amount]).toEqual(['up', 0]);
    expect(todoOf(next, layout).items.map(({ id }) => id)).not.toContain('fill|sangong');
  });
});

describe('subject codes', () => {
  const of2023 = reportOf(2023, {
    expenditure: [
      { id: 'e1', function: '2082201', amounts: { specific: fen(100) } },
      { id: 'e2', function: '2101501', amounts: { wages: fen(100) } },
    ],
  });

  it('that changed between the years are asked about, with what may take their place', () => {
    const [question, ...others] = subjectQuestions(of2023.current, 2023, 2024);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ key: 'function:2082201', code: '2082201', certain: false });
    expect(question!.candidates.map(({ code }) => code)).toEqual(['2137201']);
    const next = roll(of2023);
    expect(next.current.expenditure[0]!.function).toBe('2082201');
    expect(notes(next).some((note) => note.includes('2082201') && note.includes('2137201'))).toBe(true);
  });

  it('that were decided are exchanged in both years, and in live figures and stated totals', () => {
    const of = { dataset: 'expenditure', function: '2082201' } as const;
    const ref = { label: '移民补助', op: 'value', form: 'amount', of } as const;
    const stated = [
      { id: 's', at: { dataset: 'expenditure', function: '2082201' }, fen: fen(100), half: fen(0) },
    ] as const;
    const sections = {
      'S2.1': { templateKey: 'k', paragraphs: [{ id: 'p', runs: [{ kind: 'figure', ref }] }] },
    } as const;
    const next = roll({ ...of2023, sections, stated }, { subjects: { 'function:2082201': '2137201' } });
    expect(next.current.expenditure[0]!.function).toBe('2137201');
    expect(next.prior.expenditure[0]!.function).toBe('2137201');
    expect(next.stated[0]!.at).toEqual({ dataset: 'expenditure', function: '2137201', year: 'prior' });
    expect(next.sections['S2.1']!.paragraphs[0]!.runs[0]).toMatchObject({ ref: { of: { function: '2137201' } } });
    expect(notes(next)).toEqual([]);
  });

  it('that did not change are not mentioned', () => {
    expect(subjectQuestions(projects.current, 2024, 2025)).toEqual([]);
  });
});

describe('what was signed off for last year', () => {
  it('is not signed off for this one', () => {
    const signed = {
      ...projects,
      dates: { approved: '2024-01-05', published: '2024-02-01' },
      secrecy: { reviewer: '王', date: '2024-01-20', result: '可以公开' },
      waivers: [{ finding: 'f', reason: '已核', by: '李', at: '2024' }],
    };
    const next = roll(signed);
    expect([next.dates, next.secrecy, next.waivers]).toEqual([{}, undefined, []]);
    const ids = todoOf(next, layout).items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['date|approved', 'date|published', 'date|secrecy']));
    const dated = roll(signed, { dates: { published: '2025-02-01' } });
    expect(dated.dates).toEqual({ published: '2025-02-01' });
    expect(todoOf(dated, layout).items.map(({ id }) => id)).not.toContain('date|published');
  });
});

describe('figures written over by hand', () => {
  it('are computed again, and their words are told', () => {
    const ref = { label: '收入', op: 'value', form: 'amount', of: { dataset: 'revenue' } } as const;
    const override = { text: '1357.1万元', reason: '批复数' };
    const sections = {
      'S2.1': { templateKey: 'k', paragraphs: [{ id: 'p', runs: [{ kind: 'figure', ref, override }] }] },
    } as const;
    const next = roll({ ...projects, sections });
    expect(next.sections['S2.1']!.paragraphs[0]!.runs).toEqual([{ kind: 'figure', ref }]);
    expect(notes(next).join()).toContain('1357.1万元');
  });
});

describe('the report’s own tables and sections', () => {
  const table: Extra = {
    ...{ kind: 'table', id: 'own', after: 'T99', title: '2024年补助明细表', landscape: false, columns: 3, headRows: 1 },
    rows: [
      [{ text: '科目编码' }, { text: '名称' }, { text: '2024年金额' }],
      [{ text: '2101501' }, { text: '行政运行' }, { text: '1,234.50' }],
    ],
    notes: ['截至2023年12月31日'],
  };

  it('keep their words and codes, lose their amounts, and are asked for', () => {
    const next = roll({ ...projects, extras: [table] });
    const [own] = next.extras ?? [];
    expect(own).toMatchObject({ title: '2025年补助明细表', notes: ['截至2024年12月31日'] });
    expect(own?.kind === 'table' && own.rows).toEqual([
      [{ text: '科目编码' }, { text: '名称' }, { text: '2025年金额' }],
      [{ text: '2101501' }, { text: '行政运行' }, { text: '' }],
    ]);
    const items = todoOf(next, layout).items.filter(({ place }) => place.kind === 'extra');
    expect(items.map(({ id, kind }) => [id, kind])).toEqual([
      ['table|extra:own', '填数'],
      ['years|extra:own', '确认'],
    ]);
  });

  const revenue = { label: '2024年收入', op: 'value', form: 'amount', of: { dataset: 'revenue' } } as const;
  const section = (live: readonly Run[], text: string): Extra => ({
    ...{ kind: 'section', id: 'own', after: 'T99', heading: '附：2024年情况', level: 2 },
    paragraphs: [text, '2024年的安排不变。'],
    live: [live, null],
  });
  const printedOf = (report: Report): string[] =>
    compose(report, layout).document.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.source.id === 'own' ? [block.runs.map(({ text }) => text).join('')] : [],
    );

  it('print the years of the new report in sentences with live figures', () => {
    const live: Run[] = [
      { kind: 'text', text: '2024年收入' },
      { kind: 'figure', ref: revenue },
      { kind: 'text', text: '，比2023年多。' },
    ];
    const next = roll({ ...projects, extras: [section(live, '2024年收入1万元，比2023年多。')] });
    const [sentence, plain] = printedOf(next);
    expect(sentence).toMatch(/^2025年收入.*，比2024年多。$/);
    expect(plain).toBe('2025年的安排不变。');
    const [own] = next.extras ?? [];
    expect(own?.kind === 'section' && own.live?.[0]?.[1]).toMatchObject({ ref: { label: '2025年收入' } });
    expect(own?.kind === 'section' && own.live?.[1]).toBe(null);
  });

  it('have no live figure on the list, but the typed one beside it', () => {
    const live: Run[] = [
      { kind: 'text', text: '收入' },
      { kind: 'figure', ref: revenue },
      { kind: 'text', text: '，其中专户7.50万元。' },
    ];
    const next = roll({ ...projects, extras: [section(live, '收入1.25万元，其中专户7.50万元。')] });
    const asked = todoOf(next, layout).items.filter(({ id }) => id === 'figures|extra:own');
    expect(asked).toHaveLength(1);
    expect(asked[0]!.text).toContain('7.50万元');
    expect(asked[0]!.text).not.toContain('1.25万元');
  });

  it('follow codes that were exchanged, and give up figures written over by hand', () => {
    const of = { dataset: 'expenditure', function: '2082201' } as const;
    const ref = { label: '移民补助', op: 'value', form: 'amount', of } as const;
    const live: Run[] = [{ kind: 'figure', ref, override: { text: '13.57万元', reason: '批复数' } }];
    const old = reportOf(2023, {
      expenditure: [{ id: 'e1', function: '2082201', amounts: { specific: fen(100) } }],
    });
    const next = roll(
      { ...old, extras: [section(live, '13.57万元')] },
      { subjects: { 'function:2082201': '2137201' } },
    );
    const [own] = next.extras ?? [];
    expect(own?.kind === 'section' && own.live?.[0]).toEqual([
      { kind: 'figure', ref: { ...ref, of: { ...of, function: '2137201' } } },
    ]);
    expect(notes(next).join()).toContain('13.57万元');
  });

  it('give way to the layout’s table where it says the same words', () => {
    const [code] = layout.parts.flatMap((part) => part.children.filter((child) => child.kind === 'table'));
    const replaced: Extra = { ...table, after: code!.id, replaces: true, rows: [table.rows[0]!] };
    const next = roll({ ...projects, extras: [replaced] });
    expect(next.extras ?? []).toEqual([]);
    expect(notes(next).join()).toContain('补助明细表');
  });

  it('never lose a word that stands nowhere else', () => {
    const [code] = layout.parts.flatMap((part) => part.children.filter((child) => child.kind === 'table'));
    const words = '这句话只写在这张表里，别处没有';
    const replaced: Extra = {
      ...table,
      ...{ after: code!.id, replaces: true },
      rows: [table.rows[0]!, [{ text: '' }, { text: words }, { text: '5.00' }]],
    };
    const [own] = roll({ ...projects, extras: [replaced] }).extras ?? [];
    expect(JSON.stringify(own)).toContain(words);
    expect(JSON.stringify(own)).not.toContain('5.00');
  });
});

describe('another layout', () => {
  it('names what it does not print and what it needs', () => {
    const to = layoutById('hubei-2024')!;
    const next = roll({ ...projects, texts: { 'reason.revenue': '增加', offices: '办公室' } }, {}, to);
    expect(next.layout).toEqual({ id: to.id, version: to.version });
    const items = todoOf(next, to).items;
    expect(items.some(({ id }) => id.startsWith('empty|'))).toBe(true);
    expect(items.some(({ text }) => text.includes(`“${to.name}”不印`))).toBe(true);
    expect(next.texts['offices']).toBe('办公室');
  });
});

describe('what does not fit', () => {
  it.each([
    [{ year: 2026 }, /只能结转为 2025 年度/],
    [{ year: 99 }, /年度“99”不正确/],
    [{ decisions: { projects: { px: 'ended' as const } } }, /没有编号为“px”的项目/],
    [{ decisions: { units: { ux: 'ended' as const } } }, /没有编号为“ux”的单位/],
    [{ decisions: { subjects: { 'function:2082201': '甲' } } }, /不是科目编码/],
    [{ decisions: { newProjects: [{ name: ' ' }] } }, /没有名称/],
    [{ decisions: { dates: { published: '2025-02-30' } } }, /不是有效的日期/],
  ])('is refused: %o', (change, message) => {
    const order = { id: 'n', year: 2025, from: layout, newId: countingIds(), ...change };
    expect(() => rollForward(projects, order)).toThrow(message);
  });
});
