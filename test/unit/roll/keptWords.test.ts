import { describe, expect, it } from 'vitest';
import { keepText } from '../../../shared/roll/keptWords.ts';
import { reasonClauses } from '../../../shared/roll/reasonClauses.ts';
import { typedFigures } from '../../../shared/roll/typedFigures.ts';

const place = { kind: 'field', field: 'x' } as const;

describe('typedFigures', () => {
  it('lists amounts, shares and counts in digits', () => {
    const text = '收入1,357.14万元，增长7.93%，购置车辆2辆，参保36万人，人均670元/人';
    expect(typedFigures(text)).toEqual(['1,357.14万元', '7.93%', '2辆', '36万人', '670元/人']);
  });

  it('leaves out years, document numbers, numbering, rules and numbers in words', () => {
    const text = '1.按新办文〔2019〕63号，2024年内20个工作日办结，共两个单位，第三条';
    expect(typedFigures(text)).toEqual([]);
  });
});

describe('reasonClauses', () => {
  const said = (text: string): string[] => reasonClauses(text).map(({ start, end }) => text.slice(start, end));

  it('finds why something changed, to the end of the sentence', () => {
    expect(said('增加99万元。主要原因：一是新增机构；二是工资调整。支出持平。')).toEqual([
      '主要原因：一是新增机构；二是工资调整',
    ]);
    expect(said('减少5万元，主要是因为压减开支。')).toEqual(['主要是因为压减开支']);
    expect(said('减少5万元，减少幅度大，减少的主要原因是上年有一次性项目。')).toEqual([
      '减少幅度大，减少的主要原因是上年有一次性项目',
    ]);
    expect(said('由于机构改革，经费并入本局。')).toEqual(['由于机构改革，经费并入本局']);
  });

  it('passes over a reason that is a live field, and over what no reason is', () => {
    expect(said('主要原因：\ufffc。')).toEqual([]);
    expect(said('主要是用于日常办公。')).toEqual([]);
  });
});

describe('keepText', () => {
  it('moves years outside of reasons, keeps reasons word for word and marks what is left', () => {
    const text = '2024年收入100万元，与2023年相比增加。主要原因：2023年没有安排5万元。截至2023年12月31日有车2辆。';
    const kept = keepText(text, place, 2024);
    expect(kept.text).toBe(
      '2025年收入100万元，与2024年相比增加。主要原因：2023年没有安排5万元。截至2024年12月31日有车2辆。',
    );
    expect(kept.items.map(({ what, words }) => [what, words])).toEqual([
      ['reason', undefined],
      ['figures', ['100万元', '2辆']],
      ['years', ['截至2024年12月31日有车2辆']],
    ]);
  });

  it('has nothing to say of a text that holds nothing of a year', () => {
    expect(keepText('负责医疗保障工作。', place, 2024)).toEqual({ text: '负责医疗保障工作。', items: [] });
  });
});
