import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../shared/subjects/catalogue.ts';
import { changesBetween, successorsOf } from '../../../shared/subjects/changes.ts';
import type { SubjectChange } from '../../../shared/subjects/changes.ts';
import type { SubjectEdition, SubjectKind } from '../../../shared/subjects/types.ts';

function changesOf(code: string, from: number, to: number): SubjectChange[] {
  return changesBetween(from, to).filter((change) => change.code === code);
}

function edition(year: number, ...names: string[]): SubjectEdition {
  const sections = names.map((name, at) => ({ code: `3010${at + 1}`, name }));
  return { kind: 'economic', year, rows: [{ code: '301', name: '工资福利支出' }, ...sections] };
}

function successors(kind: SubjectKind, code: string, from: number, to: number): string[] {
  return successorsOf(kind, code, from, to).map((subject) => subject.code);
}

describe('changesBetween', () => {
  it('tells what was renamed, with the year and how sure it is', () => {
    expect(changesOf('20805', 2019, 2024)).toEqual([
      {
        kind: 'function',
        code: '20805',
        change: 'renamed',
        year: 2020,
        oldName: '行政事业单位离退休',
        newName: '行政事业单位养老支出',
        movedTo: [],
        confidence: 'high',
      },
    ]);
    expect(changesOf('21305', 2021, 2022)).toMatchObject([{ newName: '巩固脱贫衔接乡村振兴', confidence: 'medium' }]);
  });

  it('tells what is new', () => {
    expect(changesOf('22006', 2023, 2024)).toMatchObject([{ change: 'new', year: 2024, confidence: 'high' }]);
    expect(changesOf('20139', 2023, 2024)).toMatchObject([{ change: 'new', confidence: 'high' }]);
    // The 款 was seen, this 项 was not.
    expect(changesOf('2013902', 2023, 2024)).toMatchObject([{ change: 'new', confidence: 'unverified' }]);
  });

  it('tells what was abolished, and where its content went', () => {
    expect(changesOf('2082201', 2023, 2024)).toEqual([
      {
        kind: 'function',
        code: '2082201',
        change: 'abolished',
        year: 2024,
        oldName: '移民补助',
        movedTo: [{ code: '2137201', name: '移民补助' }],
        confidence: 'medium',
      },
    ]);
    expect(changesOf('2040404', 2018, 2019)).toMatchObject([{ change: 'abolished', movedTo: [] }]);
  });

  it('tells of a code with a new content that the old one went and a new one came', () => {
    expect(changesOf('30311', 2017, 2024)).toMatchObject([
      { change: 'abolished', oldName: '住房公积金', movedTo: [{ code: '30113' }] },
      { change: 'new', newName: '代缴社会保险费', year: 2021 },
    ]);
  });

  it('has nothing to tell where nothing is known to have changed', () => {
    expect(changesBetween(2024, 2026)).toEqual([]);
    expect(changesBetween(2024, 2024)).toEqual([]);
    expect(changesBetween(2024, 2020)).toEqual([]);
  });

  it('compares imported editions; only two of them prove that a code came or went', () => {
    const imported = [edition(2027, '基本工资'), edition(2028, '基础工资', '津贴补贴')];
    const catalogue = createCatalogue({ imported });
    expect(changesBetween(2027, 2028, catalogue)).toEqual([
      {
        kind: 'economic',
        code: '30101',
        change: 'renamed',
        oldName: '基本工资',
        newName: '基础工资',
        movedTo: [],
        confidence: 'high',
      },
      { kind: 'economic', code: '30102', change: 'new', newName: '津贴补贴', movedTo: [], confidence: 'high' },
    ]);
    const gone = changesBetween(2026, 2027, catalogue).find((change) => change.code === '30201');
    expect(gone).toMatchObject({ change: 'abolished', confidence: 'unverified' });
  });
});

describe('successorsOf', () => {
  it('follows a code into another year', () => {
    expect(successors('function', '2101501', 2023, 2024)).toEqual(['2101501']);
    expect(successors('function', '20805', 2019, 2024)).toEqual(['20805']);
    expect(successors('function', '2089901', 2020, 2021)).toEqual(['2089999']);
    expect(successors('economic', '30311', 2017, 2024)).toEqual(['30113']);
    expect(successors('economic', '30104', 2017, 2018)).toEqual(['30108', '30109', '30110', '30111', '30112']);
    expect(successors('function', '2040404', 2018, 2024)).toEqual([]);
    expect(successors('function', '2999999', 2018, 2024)).toEqual([]);
  });
});
