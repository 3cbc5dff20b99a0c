import { describe, expect, it } from 'vitest';
import { createContext, scopeToUnit, type Context } from '../../../shared/layout/context.ts';
import type { Section } from '../../../shared/layout/layout.ts';
import type { Paragraph } from '../../../shared/narrative/paragraph.ts';
import { sectionDraft } from '../../../shared/narrative/sectionDraft.ts';
import { sectionParagraphs } from '../../../shared/narrative/sectionParagraphs.ts';
import { isOutdated, templateKey } from '../../../shared/narrative/templateKey.ts';
import { makeLayout, makeSection } from '../../support/smallLayout.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../../support/smallReport.ts';

const layout = makeLayout({
  figures: { total: { label: '收入', op: 'value', of: { dataset: 'revenue' }, form: 'amount' } },
  fields: { duties: { label: '职责', kind: 'paragraphs' } },
});
const contextOf = (parts: ReportParts): Context => createContext(makeReport(parts), layout);
const texts = (section: Section, context: Context): string[] =>
  sectionParagraphs(section, context).map((p) => p.printed.map((run) => run.text).join(''));

describe('sectionParagraphs', () => {
  it('derives paragraphs from the layout while nothing is stored', () => {
    const section = makeSection(['{year}年收入{total}。', '第二段。']);
    const context = contextOf({ current: { revenue: [makeLine({ amounts: { general: wan(1) } })] } });
    expect(sectionParagraphs(section, context)).toMatchObject([
      {
        id: 'p1',
        piece: 'p1',
        stored: false,
        printed: [{ text: '2026' }, { text: '年收入' }, { text: '1.00万元', figure: '0' }, { text: '。' }],
      },
      { id: 'p2', piece: 'p2', stored: false, printed: [{ text: '第二段。' }] },
    ]);
  });

  it('sets off the chapters of a text of rules', () => {
    const context = contextOf({ texts: { duties: '第一章 原则\n第一条 公开。\n第二章是下一章。' } });
    const printed = sectionParagraphs(makeSection(['{#duties}']), context).map((p) => p.printed);
    expect(printed).toEqual([
      [{ text: '第一章 原则', bold: true }],
      [{ text: '第一条 公开。' }],
      [{ text: '第二章是下一章。' }],
    ]);
  });

  it('prints one paragraph per line of a paragraphs field', () => {
    const section = makeSection(['{#duties}']);
    const context = contextOf({ texts: { duties: '一、甲。\n\n 二、乙。' } });
    expect(texts(section, context)).toEqual(['一、甲。', '二、乙。']);
    expect(sectionParagraphs(section, context).map((p) => p.id)).toEqual(['p1', 'p1#2']);
    // to edit and store it stays one paragraph, so that the field is not copied into the section
    expect(sectionDraft(section, context)).toEqual([
      { piece: 'p1', paragraph: { id: 'p1', runs: [{ kind: 'field', field: 'duties' }] } },
    ]);
    expect(sectionParagraphs(section, contextOf({}))[0]?.printed).toEqual([{ text: '【待填写】', unfilled: true }]);
  });

  it('begins a new paragraph at a line end of the template and leaves empty ones out', () => {
    const section = makeSection([
      [{ each: { of: { dataset: 'projects' }, by: 'line', order: 'entry' }, text: '{index}.{name}', join: '\n' }],
      [{ choose: [{ when: { figure: 'total', is: 'nonzero' }, text: '有收入' }] }],
    ]);
    const projects = ['甲', '乙'].map((name) => makeLine({ texts: { name }, amounts: { general: wan(1) } }));
    const context = contextOf({ current: { projects } });
    expect(texts(section, context)).toEqual(['1.甲', '2.乙']);
    expect(sectionParagraphs(section, context).map((p) => [p.id, p.piece])).toEqual([
      ['p1', 'p1'],
      ['p1~2', 'p1'],
    ]);
    expect(texts(section, contextOf({}))).toEqual([]);
  });

  it('prints a paragraph only when its condition holds', () => {
    const section = makeSection([], {
      body: [{ kind: 'paragraph', id: 'p1', text: '有收入。', when: { figure: 'total', is: 'nonzero' } }],
    });
    expect(texts(section, contextOf({}))).toEqual([]);
    expect(texts(section, contextOf({ current: { revenue: [makeLine({ amounts: { general: wan(1) } })] } }))).toEqual([
      '有收入。',
    ]);
  });

  it('prints what the officer stored, with its figures alive', () => {
    const section = makeSection(['原文一。', '原文二。']);
    const paragraphs: Paragraph[] = [
      { id: 'own0', runs: [{ kind: 'text', text: '前言。' }] },
      {
        id: 'p2',
        runs: [
          { kind: 'text', text: '收入' },
          { kind: 'figure', ref: layout.figures['total']! },
        ],
      },
      { id: 'own1', runs: [{ kind: 'text', text: '补充。' }] },
    ];
    const sections = { s1: { paragraphs, templateKey: templateKey(section) } };
    const context = contextOf({ current: { revenue: [makeLine({ amounts: { general: wan(7) } })] }, sections });
    expect(texts(section, context)).toEqual(['前言。', '收入7.00万元', '补充。']);
    expect(sectionParagraphs(section, context).map((p) => [p.piece, p.stored])).toEqual([
      ['p1', true],
      ['p2', true],
      ['p2', true],
    ]);
  });

  it("a unit's part has text of its own", () => {
    const section = makeSection(['{scope}。']);
    const own = { paragraphs: [{ id: 'p1', runs: [{ kind: 'text', text: '本级。' } as const] }], templateKey: '' };
    const context = contextOf({ sections: { 's1@office': own } });
    const [office, centre] = context.report.units.map((unit) => scopeToUnit(context, unit));
    expect([context, office!, centre!].map((c) => texts(section, c)[0])).toEqual([
      '示例市医疗保障局。',
      '本级。',
      '示例市医疗保险中心。',
    ]);
  });
});

describe('templateKey', () => {
  const section = makeSection(['甲{year}。', [{ choose: [{ when: { figure: 'total', is: 'up' }, text: '乙' }] }]]);
  const edited = { paragraphs: [], templateKey: templateKey(section) };

  it('stays the same for the same wording, whatever the order of properties or the charts', () => {
    const reordered = makeSection(['甲{year}。', [{ choose: [{ text: '乙', when: { is: 'up', figure: 'total' } }] }]]);
    expect(isOutdated(edited, reordered)).toBe(false);
    expect(isOutdated(edited, { ...section, heading: '改名' })).toBe(false);
    expect(templateKey(section)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each<[string, Section]>([
    ['a text', makeSection(['丙{year}。', section.body[1]!.kind === 'paragraph' ? section.body[1]!.text : ''])],
    ['a paragraph less', { ...section, body: section.body.slice(0, 1) }],
    ['the order', { ...section, body: section.body.toReversed() }],
    ['a condition', { ...section, body: section.body.map((p) => ({ ...p, when: { kind: 'unit' } as const })) }],
  ])('changes with %s', (_name, changed) => {
    expect(isOutdated(edited, changed)).toBe(true);
  });
});
