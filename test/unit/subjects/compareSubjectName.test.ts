import { describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../../../shared/subjects/catalogue.ts';
import { compareSubjectName } from '../../../shared/subjects/compareSubjectName.ts';

describe('compareSubjectName', () => {
  it.each([
    ['function', '2101501', '行政运行', 2024, 'same'],
    ['function', '210', '卫生健康', 2024, 'same'],
    ['economic', '30212', '因公出国(境)费用', 2024, 'same'],
    ['economic', '30399', '其他对个人和家庭的补助支出', 2024, 'same'],
    ['function', '210', '医疗卫生与计划生育支出', 2024, 'otherName'],
    ['function', '20805', '行政事业单位离退休', 2024, 'otherName'],
    ['function', '2101501', '事业运行', 2024, 'different'],
    // The catalogue itself is not sure of these names.
    ['govEconomic', '503', '机关资本性支出', 2024, 'unverified'],
    ['function', '2010101', '行政运作', 2024, 'unverified'],
    ['function', '2101577', '飞行检查', 2024, 'unknownCode'],
  ] as const)('%s %s %s in %i: %s', (kind, code, name, year, verdict) => {
    expect(compareSubjectName(defaultCatalogue, kind, code, name, year)).toBe(verdict);
  });
});
