import { describe, expect, it } from 'vitest';
import { moveYears } from '../../../shared/roll/moveYears.ts';

/** Text of 2024, the same of 2025, and the words that are asked about. */
const CASES: readonly [name: string, text: string, moved: string, asked: readonly string[]][] = [
  ['the budget year', '2024年收入总计100万元', '2025年收入总计100万元', []],
  ['the year before it', '与2023年预算相比增加', '与2024年预算相比增加', []],
  ['a year with spaces', '2024 年收入总计，与 2023 年预算相比', '2025 年收入总计，与 2024 年预算相比', []],
  ['上年2023年', '上年2023年支出', '上年2024年支出', []],
  ['年度', '2024年度部门预算', '2025年度部门预算', []],
  ['a title without 年', '2024部门预算公开', '2025部门预算公开', ['2025部门预算公开']],
  ['years in words', '二〇二四年部门预算', '二〇二五年部门预算', []],
  ['another sign for nought', '二○二四年部门预算', '二○二五年部门预算', []],
  ['wide digits', '２０２４年部门预算', '２０２５年部门预算', []],
  ['a document number', '按随政办发〔2023〕26号文件', '按随政办发〔2023〕26号文件', ['按随政办发〔2023〕26号文件']],
  ['a document number in round brackets', '（2024）5号', '（2024）5号', ['（2024）5号']],
  ['a title', '执行《2024年政府收支分类科目》', '执行《2024年政府收支分类科目》', ['执行《2024年政府收支分类科目》']],
  [
    'a notice',
    '关于提前下达2024年补助资金的通知',
    '关于提前下达2024年补助资金的通知',
    ['关于提前下达2024年补助资金的通知'],
  ],
  ['a plan from the budget year on', '2024—2026年中期规划', '2025—2027年中期规划', ['2025—2027年中期规划']],
  ['a plan that began before', '“十四五”2021—2025年规划', '“十四五”2021—2025年规划', ['“十四五”2021—2025年规划']],
  ['an as-of date', '截至2023年12月31日共有车辆2辆', '截至2024年12月31日共有车辆2辆', ['截至2024年12月31日共有车辆2']],
  ['the end of the year before', '2023年末实有人数', '2024年末实有人数', ['2024年末实有人数']],
  ['a deadline', '2024年12月底前完成', '2025年12月底前完成', ['2025年12月底前完成']],
  ['a past day', '2023年6月1日起施行', '2023年6月1日起施行', ['2023年6月1日起施行']],
  ['an event', '本局2023年成立', '本局2023年成立', ['本局2023年成立']],
  ['a beginning', '自2024年起实行市级统筹', '自2024年起实行市级统筹', ['自2024年起实行市级统筹']],
  ['a year long ago', '2019年机构改革', '2019年机构改革', ['2019年机构改革']],
  ['a target', '到2025年全面建成', '到2025年全面建成', ['到2025年全面建成']],
  ['an amount', '支出2024.50万元，共2024人', '支出2024.50万元，共2024人', []],
  ['a code', '科目2010301，编码41070024', '科目2010301，编码41070024', []],
];

describe('moveYears', () => {
  it.each(CASES)('%s', (_, text, moved, asked) => {
    expect(moveYears(text, 2024)).toEqual({ text: moved, asked });
    expect(moved).toHaveLength(text.length);
  });

  it('moves a bare date of either year, whatever its form', () => {
    expect(moveYears('2024-12', 2024, [], true)).toEqual({ text: '2025-12', asked: ['2025-12'] });
    expect(moveYears('2023年12月31日', 2024, [], true).text).toBe('2024年12月31日');
    expect(moveYears('2020-12-31', 2024, [], true).text).toBe('2020-12-31');
  });

  it('leaves alone what it is told to leave', () => {
    const text = '2024年收入增加。主要原因：2024年新增机构';
    expect(moveYears(text, 2024, [{ start: 10, end: text.length }]).text).toBe(
      '2025年收入增加。主要原因：2024年新增机构',
    );
  });
});
