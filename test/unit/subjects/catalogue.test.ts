import { describe, expect, it } from 'vitest';
import { createCatalogue, defaultCatalogue as catalogue } from '../../../shared/subjects/catalogue.ts';
import { isWellFormed } from '../../../shared/subjects/codes.ts';
import type { Subject, SubjectEdition, SubjectKind } from '../../../shared/subjects/types.ts';

const KINDS: SubjectKind[] = ['function', 'economic', 'govEconomic'];
const YEARS = [2000, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2040];
const codes = (subjects: readonly Subject[]): string[] => subjects.map((subject) => subject.code);
const codesByName = (kind: SubjectKind, name: string, year: number): string[] =>
  codes(catalogue.byName(kind, name, year));

describe('the lists of every year', () => {
  it.each(YEARS.flatMap((year) => KINDS.map((kind) => [kind, year] as const)))(
    '%s %i: no code twice, every parent there, every level right',
    (kind, year) => {
      const subjects = catalogue.all(kind, year);
      expect(new Set(codes(subjects)).size).toBe(subjects.length);
      expect(codes(subjects)).toEqual(codes(subjects).toSorted());
      for (const subject of subjects) {
        expect(isWellFormed(kind, subject.code)).toBe(true);
        expect(subject.name).toMatch(/^[\p{Script=Han}、（）“”]+$/u);
        const parent = subject.parent === null ? undefined : catalogue.byCode(kind, subject.parent, year);
        expect([subject.code, parent?.level ?? 0]).toEqual([subject.code, subject.level - 1]);
      }
    },
  );

  it('have the size of the sources', () => {
    expect(KINDS.map((kind) => catalogue.all(kind, 2024).length)).toEqual([1612, 109, 79]);
  });
});

describe('byCode', () => {
  it.each([
    ['function', '2101501', '行政运行', 'high'],
    ['function', '2080505', '机关事业单位基本养老保险缴费支出', 'high'],
    ['function', '2210201', '住房公积金', 'high'],
    ['function', '234', '抗疫特别国债安排的支出', 'high'],
    ['function', '2010101', '行政运行', 'medium-high'],
    ['function', '2010103', '机关服务', 'medium'],
    ['function', '2101502', '一般行政管理事务', 'unverified'],
    ['economic', '30101', '基本工资', 'high'],
    ['economic', '30212', '因公出国（境）费用', 'high'],
    ['economic', '31304', '对机关事业单位职业年金的补助', 'unverified'],
    ['govEconomic', '50502', '商品和服务支出', 'high'],
    ['govEconomic', '503', '机关资本性支出（一）', 'unverified'],
  ] as const)('%s %s is %s (%s)', (kind, code, name, confidence) => {
    expect(catalogue.byCode(kind, code, 2024)).toMatchObject({ kind, code, name, confidence });
  });

  it.each([
    ['function', '20805', 2019, '行政事业单位离退休'],
    ['function', '20805', 2020, '行政事业单位养老支出'],
    ['function', '21305', 2021, '扶贫'],
    ['function', '21305', 2022, '巩固脱贫衔接乡村振兴'],
    ['function', '21305', 2026, '巩固脱贫攻坚成果衔接乡村振兴'],
    ['function', '210', 2018, '医疗卫生与计划生育支出'],
    ['function', '22006', 2023, undefined],
    ['function', '22006', 2024, '耕地保护考核奖惩基金支出'],
    ['function', '2010308', 2023, '信访事务'],
    ['function', '2010308', 2024, undefined],
    ['economic', '30311', 2017, '住房公积金'],
    ['economic', '30311', 2019, undefined],
    ['economic', '30311', 2021, '代缴社会保险费'],
  ] as const)('%s %s in %i is %s', (kind, code, year, name) => {
    expect(catalogue.byCode(kind, code, year)?.name).toBe(name);
  });

  it('keeps the lists apart', () => {
    expect(catalogue.byCode('economic', '2101501', 2024)).toBeUndefined();
    expect(catalogue.byCode('function', '30101', 2024)).toBeUndefined();
  });
});

describe('describe', () => {
  it('accepts an unknown code, marks it and keeps the name that was typed', () => {
    const unknown = { code: '2101577', name: '医保基金飞行检查', known: false };
    expect(catalogue.describe('function', '2101577', 2024, '医保基金飞行检查')).toEqual(unknown);
    expect(catalogue.describe('function', '2101577', 2024)).toEqual({ ...unknown, name: '' });
  });

  it('gives name and confidence of a known code', () => {
    const known = { code: '2101501', name: '行政运行', known: true, confidence: 'high' };
    expect(catalogue.describe('function', '2101501', 2024, '行政运作')).toEqual(known);
  });
});

describe('children', () => {
  it('gives the 类, then level by level', () => {
    expect(codes(catalogue.children('economic', null, 2024)).slice(0, 3)).toEqual(['301', '302', '303']);
    expect(codes(catalogue.children('function', '21015', 2024))).toEqual(
      ['01', '02', '03', '04', '05', '06', '50', '99'].map((end) => `21015${end}`),
    );
    expect(catalogue.children('function', '2101501', 2024)).toEqual([]);
    expect(catalogue.children('function', '299', 2024)).toEqual([]);
  });
});

describe('byName', () => {
  it('does not mind spaces, brackets, full-width letters, invisible characters and level suffixes', () => {
    for (const name of [
      '因公出国（境）费用',
      '因公出国(境) 费用',
      ' 因公出国\u200b（境)费用\u3000',
      '因公出国（境）费用（款）',
    ]) {
      expect(codesByName('economic', name, 2024)).toEqual(['30212']);
    }
    expect(codesByName('function', '卫生健康支出类', 2024)).toEqual(['210']);
    expect(codesByName('function', '卫生健康支出（类）', 2024)).toEqual(['210']);
    expect(codesByName('function', '"两房"建设', 2024)).toEqual(['2040409']);
    expect(codesByName('function', '粮食财务挂账消化款', 2024)).toEqual(['2220113']);
  });

  it('finds names that are printed without 支出, and those printed with one too many', () => {
    expect(codesByName('function', '社会保障和就业', 2024)).toEqual(['208']);
    expect(codesByName('economic', '其他对个人和家庭的补助支出', 2024)).toEqual(['30399']);
    expect(codesByName('function', '其他', 2024)).toEqual([]);
  });

  it('gives all subjects of one name, and only those of the path when one is given', () => {
    expect(codesByName('function', '行政运行', 2024).length).toBeGreaterThan(50);
    const path = '卫生健康支出（类）医疗保障管理事务（款）行政运行（项）';
    expect(codesByName('function', path, 2024)).toEqual(['2101501']);
    expect(codesByName('function', '不存在的类（类）医疗保障管理事务(款) 行政运行(项)', 2024)).toEqual(['2101501']);
    expect(codesByName('function', '其他支出（类）', 2024)).toEqual(['229']);
    expect(codesByName('function', '医疗保障管理事务（款）死亡抚恤（项）', 2024)).toEqual([]);
  });

  it.each([
    ['function', '医疗卫生与计划生育支出', 2024, ['210']],
    ['function', '城乡社区事务', 2026, ['212']],
    ['function', '资源勘探信息等', 2026, ['215']],
    ['function', '行政事业单位离退休', 2024, ['20805']],
    ['function', '巩固脱贫攻坚成果衔接乡村振兴', 2022, ['21305']],
    ['function', '预算编制业务', 2024, ['2010604']],
    ['govEconomic', '机关资本性支出', 2024, ['503']],
    // Moved to other codes.
    ['function', '大中型水库移民后期扶持基金支出', 2023, ['20822']],
    ['function', '大中型水库移民后期扶持基金支出', 2024, ['21372']],
    ['function', '中医药', 2024, ['21017']],
    ['economic', '提租补贴', 2024, ['30102']],
    // The code bears another content since; the name must not lead there.
    ['economic', '住房公积金', 2017, ['30311']],
    ['economic', '住房公积金', 2024, ['30113']],
    // Abolished, and nothing took it over.
    ['function', '查办和预防职务犯罪', 2018, ['2040404']],
    ['function', '查办和预防职务犯罪', 2024, []],
  ] as const)('%s %s in %i is %j', (kind, name, year, expected) => {
    expect(codesByName(kind, name, year)).toEqual(expected);
  });

  it('finds nothing for nothing', () => {
    for (const name of ['', '  ', '（类）', '没有这个科目']) expect(codesByName('function', name, 2024)).toEqual([]);
  });
});

describe('search', () => {
  it('takes the beginning of a code', () => {
    expect(codes(catalogue.search('function', '210150', 2024, 3))).toEqual(['2101501', '2101502', '2101503']);
    expect(codes(catalogue.search('function', '２１０１５', 2024, 2))).toEqual(['21015', '2101501']);
  });

  it('takes a part of a name, whole names and beginnings first', () => {
    const found = catalogue.search('economic', '医疗费', 2024, 10).map((subject) => subject.name);
    expect(found).toEqual(['医疗费', '医疗费补助']);
    expect(codes(catalogue.search('economic', '公积金', 2024, 10))).toEqual(['30113']);
  });

  it('asks the matcher for the rest, better scores first', () => {
    const scores: Record<string, number> = { 差旅费: 1, 办公费: 2 };
    const matcher = (name: string, query: string): number => (query === 'f' ? (scores[name] ?? 0) : 0);
    expect(codes(catalogue.search('economic', 'f', 2024, 10, matcher))).toEqual(['30201', '30211']);
    expect(catalogue.search('economic', 'f', 2024, 10)).toEqual([]);
  });

  it('offers the 类 before anything is typed, and no more than asked', () => {
    expect(codes(catalogue.search('economic', '', 2024, 2))).toEqual(['301', '302']);
    expect(catalogue.search('function', '行政运行', 2024, 5)).toHaveLength(5);
    expect(catalogue.search('function', '行政运行', 2024, 0)).toEqual([]);
  });

  it('offers only codes of the year', () => {
    expect(codes(catalogue.search('function', '扶贫', 2021, 3))).toContain('21305');
    expect(codes(catalogue.search('function', '扶贫', 2024, 99))).not.toContain('21305');
  });
});

describe('otherNames', () => {
  it('gives the names of other years, oldest first', () => {
    expect(catalogue.otherNames('function', '21305', 2024)).toEqual(['扶贫', '巩固脱贫衔接乡村振兴']);
    expect(catalogue.otherNames('function', '21305', 2021)).toEqual([
      '巩固脱贫衔接乡村振兴',
      '巩固脱贫攻坚成果衔接乡村振兴',
    ]);
    expect(catalogue.otherNames('function', '2101501', 2024)).toEqual([]);
  });
});

describe('an imported official edition', () => {
  const edition: SubjectEdition = {
    kind: 'function',
    year: 2027,
    rows: [
      { code: '2109901', name: '新设事项' },
      { code: '210', name: '卫生与健康支出' },
      { code: '21099', name: '其他卫生健康支出' },
    ],
  };
  const withEdition = createCatalogue({ imported: [edition] });

  it('replaces the list of its kind and year, and no other', () => {
    expect(codes(withEdition.all('function', 2027))).toEqual(['210', '21099', '2109901']);
    expect(withEdition.byCode('function', '2101501', 2027)).toBeUndefined();
    expect(withEdition.byCode('function', '2101501', 2026)?.name).toBe('行政运行');
    expect(withEdition.byCode('economic', '30101', 2027)?.name).toBe('基本工资');
    expect([withEdition.isOfficial('function', 2027), withEdition.isOfficial('function', 2026)]).toEqual([true, false]);
    expect(catalogue.isOfficial('function', 2027)).toBe(false);
  });

  it('is certain, has levels and parents, and takes part in the history of names', () => {
    expect(withEdition.byCode('function', '2109901', 2027)).toEqual({
      kind: 'function',
      code: '2109901',
      name: '新设事项',
      parent: '21099',
      level: 3,
      confidence: 'high',
    });
    expect(codes(withEdition.byName('function', '卫生健康支出', 2027))).toEqual(['210']);
    expect(codes(withEdition.byName('function', '卫生与健康', 2026))).toEqual(['210']);
    expect(withEdition.otherNames('function', '210', 2026)).toContain('卫生与健康支出');
  });

  it('gives way to a later import of the same year', () => {
    const later = { ...edition, rows: [{ code: '210', name: '卫生支出' }] };
    const both = createCatalogue({ imported: [edition, later] });
    expect(both.all('function', 2027).map((subject) => subject.name)).toEqual(['卫生支出']);
  });

  it('is refused with the reason when it is faulty', () => {
    const faulty = { ...edition, rows: [{ code: '2109901', name: '新设事项' }] };
    expect(() => createCatalogue({ imported: [faulty] })).toThrow('缺少上级科目21099');
  });
});
