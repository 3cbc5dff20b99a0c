import { expect, test } from 'vitest';
import { closingStatement } from '../../../shared/checks/structure/closingStatement.ts';
import { sectionMaterial } from './sectionMaterial.ts';

const NAMES = [...'甲乙丙丁戊己庚辛壬癸子丑'].map((name) => `《${name}类支出情况表》`);

const found = (count: string, listed: number): string[] =>
  closingStatement
    .run(sectionMaterial([`${NAMES.slice(0, listed).join('、')}，以上${count}张表没有数据。`]))
    .findings.map((f) => f.message);

test.for([
  ['两', 2],
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['12', 12],
] as const)('%s张 is the number of %i tables', ([count, listed]) => {
  expect(found(count, listed)).toEqual([]);
});

test.for([
  ['十一', 12],
  ['二十', 12],
  ['二', 12],
  ['11', 12],
] as const)('%s张 is not the number of %i tables', ([count, listed]) => {
  expect(found(count, listed)).toHaveLength(1);
  expect(found(count, listed)[0]).toContain(`${count}张表没有数据，列出的是${listed}张`);
});

test('characters that are no number are nobody’s count', () => {
  expect(found('十十', 3)).toEqual([]);
  expect(found('三十十', 3)).toEqual([]);
});
