import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/document/compose.ts';
import { dump } from '../../../../shared/document/dump.ts';
import { layoutById } from '../../../../shared/layouts/registry.ts';
import { toLiveReport } from '../../../../shared/recognise/draft/toLiveReport.ts';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import type { SourceBlock } from '../../../../shared/recognise/sourceDocument.ts';
import { readDraft, writeDraft } from '../../../../shared/report/draftFile.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { makeDocument, makeTable } from '../../../support/sourceDocument.ts';

const LAYOUT = layoutById('henan-2026')!;
const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text, place: {} });
const heading = (level: number, text: string): SourceBlock => ({
  kind: 'heading',
  level,
  text,
  via: 'style',
  place: {},
});

const TOTAL =
  '临江市档案局2026年收入总计820.5万元，与2025年预算相比，收入减少20.5万元，下降2.44%，主要原因：项目减少。';
const OWN = '本局2026年一般公共服务支出820.50万元，用于本局馆藏的数字化。';
const SANGONG = ['临江市档案局2026年“三公”经费预算为0万元。', '（一）因公出国（境）费0万元，与2025年持平。'];

const found = recognise(
  [
    makeDocument([
      heading(1, '第二部分 临江市档案局2026年部门预算情况说明'),
      heading(2, '一、收入支出预算总体情况说明'),
      paragraph(TOTAL),
      heading(2, '二、馆藏数字化工作安排'),
      paragraph(OWN),
      heading(2, '三、一般公共预算“三公”经费支出预算情况说明'),
      ...SANGONG.map(paragraph),
      makeTable(
        [
          ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          ['2012604', '档案馆', '820.50', '700.25', '120.25'],
          ['', '合计', '820.50', '700.25', '120.25'],
        ],
        { headRows: 1, title: '2026年部门一般公共预算支出表', caption: '部门名称：临江市档案局', unit: '万元' },
      ),
    ]),
  ],
  { layouts: [LAYOUT] },
);
const { report, figures } = toLiveReport(found, LAYOUT, 'r1');

const printed = (of: Report): { heading: string; paragraphs: readonly string[] }[] =>
  dump(of, compose(of, LAYOUT)).sections.map((section) => ({
    heading: section.heading,
    paragraphs: section.paragraphs,
  }));

describe('a draft of an imported document', () => {
  it('prints the text as it stood, and reads back from its file as it was', () => {
    const texts = printed(report).flatMap(({ paragraphs }) => paragraphs);
    for (const text of [TOTAL, OWN, ...SANGONG]) expect(texts).toContain(text);
    const back = readDraft(writeDraft(report));
    expect(back.ok && back.repairs).toEqual([]);
    expect(back.ok && printed(back.report)).toEqual(printed(report));
  });

  it('has chips also in a section that the layout does not know', () => {
    const own = report.extras?.find((extra) => extra.kind === 'section' && extra.heading.includes('馆藏数字化'));
    expect(own?.kind === 'section' && own.live?.[0]?.map((run) => run.kind)).toEqual([
      'field',
      'field',
      'text',
      'figure',
      'text',
      'field',
      'text',
    ]);
    expect(figures.find(({ text }) => text === '820.50万元')).toMatchObject({ state: 'linked' });
  });

  it('follows the year and the name', () => {
    const next: Report = {
      ...report,
      year: 2027,
      department: { ...report.department, name: '临江市方志馆', shortName: '我馆' },
    };
    const texts = printed(next).flatMap(({ paragraphs }) => paragraphs);
    expect(texts.find((text) => text.includes('820.50万元'))).toMatch(/^我馆2027年一般公共服务支出/);
    expect(texts.find((text) => text.includes('收入总计'))).toMatch(/^临江市方志馆2027年收入总计.*与2026年预算相比/);
  });

  it('does not print a second time what the document tells in the section above', () => {
    const headings = printed(report).map((section) => section.heading);
    expect(headings.filter((text) => text.includes('因公出国'))).toEqual([]);
  });
});
