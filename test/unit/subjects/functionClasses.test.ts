import { describe, expect, it } from 'vitest';
import { functionClasses, functionClassOf, shortClassName } from '../../../shared/subjects/functionClasses.ts';

describe('functionClasses', () => {
  it('lists the 类 in order, each once', () => {
    expect(functionClasses).toHaveLength(30);
    expect(functionClasses[0]).toEqual({
      code: '201',
      name: '一般公共服务支出',
      shortName: '一般公共服务',
      ordinal: 1,
    });
    expect(functionClasses.map((item) => item.code)).toEqual(functionClasses.map((item) => item.code).toSorted());
    expect(functionClasses.at(-1)?.name).toBe('抗疫特别国债安排的支出');
  });

  it('numbers them as the forms of Henan do, with gaps', () => {
    const numbers = Object.fromEntries(functionClasses.map((item) => [item.shortName, item.ordinal]));
    expect(numbers).toMatchObject({ 卫生健康: 10, 金融: 17, 援助其他地区: 19, 住房保障: 21, 预备费: 27, 其他支出: 29 });
  });

  it('finds the 类 of any code', () => {
    expect(functionClassOf('2101501')?.name).toBe('卫生健康支出');
    expect(functionClassOf('299')).toBeUndefined();
  });
});

describe('shortClassName', () => {
  it.each([
    ['一般公共服务支出', '一般公共服务'],
    ['资源勘探工业信息等支出', '资源勘探工业信息等'],
    ['预备费', '预备费'],
    ['其他支出', '其他支出'],
    ['转移性支出', '转移性支出'],
    ['抗疫特别国债安排的支出', '抗疫特别国债安排的支出'],
  ])('%s → %s', (name, short) => {
    expect(shortClassName(name)).toBe(short);
  });
});
