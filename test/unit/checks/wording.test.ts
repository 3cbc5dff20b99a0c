import { describe, expect, test } from 'vitest';
import { wording } from '../../../shared/checks/wording/wording.ts';
import { years } from '../../../shared/checks/years/years.ts';
import { sectionMaterial } from './sectionMaterial.ts';

const found = (text: string): string[] =>
  wording.run(sectionMaterial([text])).findings.map((f) => `${f.check} ${f.where.text}`);

describe('wordings that are wrong', () => {
  test.each([
    ['全年预算XX万元。', 'TXT-01 XX'],
    ['比上年增加 3.00 万元，主要原因是。', 'TXT-01 主要原因是。'],
    ['购置车辆（）。', 'TXT-01 （）'],
    ['比上年增加（减少）2万元。', 'TXT-02 增加（减少）'],
    ['以下情况金额为0的，仍需说明', 'TXT-03 以下情况金额为0的，仍需说明'],
    ['其他用车0辆，其他用车主要是无。', 'TXT-03 其他用车主要是无'],
    ['截止2025年底共有车辆2辆。', 'TXT-07 截止'],
    ['无政府基金安排的支出。', 'TXT-07 政府基金'],
    ['国有资产经营预算收入0万元。', 'TXT-07 国有资产经营预算'],
    ['与上年减少2万元。', 'TXT-07 与上年'],
    ['补助资金48万；', 'NAR-06 48万'],
    ['收入决算数为3万元。', 'TRM-04 决算数'],
    ['同比增长下降3%。', 'CHG-03 同比增长下降'],
    ['支出增加较大。', 'CHG-13 增加较大'],
    ['预算支出包括（人员经费和公用经费。', 'TXT-07 预算支出包括（人员经费和公'],
  ])('%s → %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });
});

describe('wordings that are right', () => {
  test.each([
    '截至2025年底共有车辆2辆。',
    '全区参保36万人，其中职工5万人。',
    '与上年相比增加2万元，主要原因是人员增加。',
    '比上年决算数减少1万元。',
    '负责编制部门预决算并公开。',
    '无政府性基金预算安排的支出。',
    '一是完善制度；二是加强管理。1）办公费；2）差旅费。',
    '《2025年医疗救助办法》（清政〔2025〕3号）。',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('a certain replacement is offered with its place', () => {
  const [finding] = wording.run(sectionMaterial(['补助资金48万；'])).findings;
  expect(finding!.fix).toMatchObject({ node: 's1', paragraph: 0, start: 4, end: 7, text: '48万元' });
});

const yearsFound = (text: string): string[] =>
  years.run(sectionMaterial([text])).findings.map((f) => `${f.check} ${f.stated}→${f.expected}`);

describe('year words of a report of 2026', () => {
  test.each([
    ['与2024年预算相比增加3万元。', ['CHG-10 2024年→2025年']],
    ['与2026年相比，增加3万元。', ['CHG-10 2026年→2025年']],
    ['2024年部门预算收入总计5万元。', ['TXT-04 2024年→2026年']],
    ['与2025年预算相比增加3万元。', []],
    ['2026年收入总计5万元。', []],
    ['提前下达2024年医疗服务资金。', []],
    ['截至2024年12月31日。', []],
    ['《2023年收支预算办法》', []],
    ['（清财〔2024〕12号）', []],
    ['规划期为2021-2025年。', []],
  ])('%s', (text, expected) => {
    expect(yearsFound(text)).toEqual(expected);
  });
});
