import { describe, expect, it } from 'vitest';
import { createCatalogue, defaultCatalogue } from '../../../shared/subjects/catalogue.ts';
import { isUsualPair, pairEvidence, suggestGovEconomic } from '../../../shared/subjects/pairing.ts';

const WAGES = { code: '50101', name: '工资奖金津补贴', evidence: 'verified' };
const INSTITUTION_WAGES = { code: '50501', name: '工资福利支出', evidence: 'verified' };

describe('suggestGovEconomic', () => {
  it.each([
    ['30101', '行政', [WAGES]],
    ['30101', '行政单位', [WAGES]],
    ['30101', '参公', [WAGES]],
    ['30101', '参照公务员法管理事业单位', [WAGES]],
    ['30101', '事业', [INSTITUTION_WAGES]],
    ['30101', '公益一类', [INSTITUTION_WAGES]],
    ['30101', '', [WAGES, INSTITUTION_WAGES]],
    ['30107', '行政', []],
    ['30202', '事业', [{ code: '50502', name: '商品和服务支出', evidence: 'recall' }]],
    ['30302', '行政', [{ code: '50905', name: '离退休费', evidence: 'verified' }]],
    ['30302', '事业', [{ code: '50905', name: '离退休费', evidence: 'verified' }]],
    ['30299', '行政', [{ code: '50299', name: '其他商品和服务支出', evidence: 'verified' }]],
    ['301', '事业', [{ code: '505', name: '对事业单位经常性补助', evidence: 'verified' }]],
    ['309', '行政', [{ code: '504', name: '机关资本性支出（二）', evidence: 'recall' }]],
    ['30177', '行政', []],
  ])('%s in a unit of kind “%s”', (code, nature, expected) => {
    expect(suggestGovEconomic(code, nature, 2024)).toEqual(expected);
  });

  it('names the suggestion as the edition of the year does, and drops what that edition does not have', () => {
    const rows = [
      { code: '501', name: '机关工资福利支出' },
      { code: '50101', name: '工资津补贴' },
    ];
    const catalogue = createCatalogue({ imported: [{ kind: 'govEconomic', year: 2027, rows }] });
    expect(suggestGovEconomic('30101', '', 2027, catalogue)).toEqual([{ ...WAGES, name: '工资津补贴' }]);
  });

  it('knows where every 款 of the department list goes that still exists', () => {
    const without = defaultCatalogue
      .all('economic', 2024)
      .filter(({ code }) => suggestGovEconomic(code, '', 2024).length === 0);
    expect(without).toEqual([]);
  });
});

describe('isUsualPair', () => {
  it.each([
    ['30101', '50101', true],
    ['30101', '50501', true],
    ['30299', '50502', true],
    // A real slip in a published report of 2026: 其他商品和服务支出 booked as 办公经费.
    ['30299', '50201', false],
    ['30101', '50201', false],
    ['301', '505', true],
    ['301', '502', false],
    ['30101', '501', true],
    ['30101', '509', false],
    // Nothing is known of these codes.
    ['30177', '50101', true],
    ['30101', '50803', true],
  ])('%s → %s: %s', (economic, gov, expected) => {
    expect(isUsualPair(economic, gov)).toBe(expected);
  });

  it('tells how well a pair is known', () => {
    expect(pairEvidence('30101', '50101')).toBe('verified');
    expect(pairEvidence('30109', '50501')).toBe('recall');
    expect(pairEvidence('30299', '50201')).toBeUndefined();
  });
});
