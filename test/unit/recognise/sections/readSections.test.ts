import { describe, expect, it } from 'vitest';
import { readSections } from '../../../../shared/recognise/sections/readSections.ts';
import type { SourceBlock } from '../../../../shared/recognise/sourceDocument.ts';
import { makeDocument } from '../../../support/sourceDocument.ts';

const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text, place: {} });
const heading = (text: string, level = 1): SourceBlock => ({ kind: 'heading', level, text, via: 'look', place: {} });
const read = (...blocks: SourceBlock[]) => readSections(makeDocument(blocks), 0);

describe('text before the first heading', () => {
  const found = read(
    paragraph('临江市2026年市级部门预算'),
    paragraph('预算主管部门：临江市档案局'),
    paragraph('临江市档案局主要职能'),
    paragraph('临江市档案局负责全市档案工作，主要职能包括：'),
    paragraph('一、收集和保管档案。'),
    paragraph('临江市档案局机构设置'),
    paragraph('设3个科室。'),
    paragraph('2026年部门预算编制说明'),
    paragraph('2026年，收入预算100.00万元。'),
    heading('三公经费情况说明'),
    paragraph('“三公”经费0万元。'),
  );

  it('is text under its own titles; the lines above it are the cover', () => {
    expect(found.cover).toEqual(['临江市2026年市级部门预算', '预算主管部门：临江市档案局']);
    expect(found.sections.map((s) => [s.heading, s.paragraphs.length])).toEqual([
      ['临江市档案局主要职能', 2],
      ['临江市档案局机构设置', 1],
      ['2026年部门预算编制说明', 1],
      ['三公经费情况说明', 1],
    ]);
  });

  it('is accounted for, every character', () => {
    expect(found.account.map(({ use }) => use)).not.toContain('furniture');
    expect(found.account).toHaveLength(11);
  });
});

it('a cover without sentences stays a cover', () => {
  const { cover, sections } = read(paragraph('某局'), paragraph('2026年部门预算'), heading('第一部分 概况'));
  expect(cover).toEqual(['某局', '2026年部门预算']);
  expect(sections.map((s) => s.heading)).toEqual(['第一部分 概况']);
});

it('a whole sentence that looked like a heading is text', () => {
  const text = '（七）负责受理参保单位和参保人员相关业务的查询，提供政策咨询，并承担交办的其他工作。';
  const { sections } = read(heading('一、主要职责', 2), heading(text, 3), heading('二、机构', 2));
  expect(sections.map((s) => [s.heading, s.paragraphs])).toEqual([
    ['一、主要职责', [text]],
    ['二、机构', []],
  ]);
});
