import { describe, expect, it } from 'vitest';
import { createContext, scopeToUnit } from '../../../shared/layout/context.ts';
import { WORD_NAMES } from '../../../shared/narrative/wordNames.ts';
import { fillWords, reportWords } from '../../../shared/narrative/words.ts';
import { makeLayout } from '../../support/smallLayout.ts';
import { makeReport } from '../../support/smallReport.ts';

const layout = makeLayout({ fields: { note: { label: '注', kind: 'text' } } });
const context = createContext(makeReport({ texts: { note: '附注' } }), layout);

describe('reportWords', () => {
  it('gives every word', () => {
    expect(reportWords(context)).toEqual({
      year: '2026',
      priorYear: '2025',
      yearChinese: '二〇二六',
      priorYearChinese: '二〇二五',
      department: '示例市医疗保障局',
      short: '我局',
      scope: '示例市医疗保障局',
      unitWord: '部门',
      code: '045',
      parent: '',
      level: '市',
      moneyUnit: '万元',
      date: '2026年4月1日',
      dateChinese: '二〇二六年四月一日',
      yearMonth: '2026年4月',
      yearMonthChinese: '二〇二六年四月',
      approvedDate: '2026年3月20日',
    });
    expect(Object.keys(reportWords(context))).toEqual([...WORD_NAMES]);
  });

  it("speaks of the unit in a unit's part", () => {
    const words = reportWords(scopeToUnit(context, context.report.units[1]!));
    expect(words).toMatchObject({
      scope: '示例市医疗保险中心',
      code: '045002',
      parent: '示例市医疗保障局',
      unitWord: '单位',
      short: '本单位',
      department: '示例市医疗保障局',
    });
  });

  it("a unit's own report speaks of 单位 and names who stands above it", () => {
    const department = {
      name: '示例中心',
      shortName: '本中心',
      code: '7',
      level: '区',
      parentName: '示例区医疗保障局',
    } as const;
    const words = reportWords(createContext(makeReport({ kind: 'unit', department }), layout));
    expect(words).toMatchObject({ unitWord: '单位', short: '本中心', parent: '示例区医疗保障局' });
  });

  it.each([
    [undefined, '', ''],
    ['2026-04', '', '二〇二六年四月'],
    ['2026-02-30', '', '二〇二六年二月'],
    ['2026-13-01', '', ''],
    ['四月', '', ''],
  ])('date %s', (published, date, yearMonthChinese) => {
    const words = reportWords(createContext(makeReport({ dates: published ? { published } : {} }), layout));
    expect(words).toMatchObject({ date, yearMonthChinese });
  });
});

describe('fillWords', () => {
  it.each([
    ['{year}年{unitWord}收支总体情况表', '2026年部门收支总体情况表'],
    ['没有空', '没有空'],
    ['{#note}、{#other}', '附注、【待填写】'],
    ['{parent}部门', '部门'],
    ['{nowhere}与{', '{nowhere}与{'],
  ])('%s', (text, expected) => {
    expect(fillWords(text, context)).toBe(expected);
  });
});
