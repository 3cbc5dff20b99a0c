import { describe, expect, it } from 'vitest';
import { checkEdition, parseOfficialEdition } from '../../../shared/subjects/officialEdition.ts';
import type { RawEditionRow } from '../../../shared/subjects/officialEdition.ts';
import type { SubjectKind } from '../../../shared/subjects/types.ts';

function messages(kind: SubjectKind, year: number, rows: readonly RawEditionRow[]): string[] {
  const result = parseOfficialEdition(kind, year, rows);
  return result.ok ? [] : result.problems.map((problem) => problem.message);
}

describe('parseOfficialEdition', () => {
  it('takes a complete list and cleans codes and names', () => {
    const rows = [
      { code: '２１０', name: ' 卫生健康支出' },
      { code: '210 15', name: '\u3000医疗保障管理事务\u200b' },
      { code: '2101501', name: '    行政运行' },
    ];
    expect(parseOfficialEdition('function', 2026, rows)).toEqual({
      ok: true,
      edition: {
        kind: 'function',
        year: 2026,
        rows: [
          { code: '210', name: '卫生健康支出' },
          { code: '21015', name: '医疗保障管理事务' },
          { code: '2101501', name: '行政运行' },
        ],
      },
    });
  });

  it('takes rows in any order', () => {
    const rows = [
      { code: '30101', name: '基本工资' },
      { code: '301', name: '工资福利支出' },
    ];
    expect(parseOfficialEdition('economic', 2026, rows).ok).toBe(true);
  });

  it('names duplicates with both lines', () => {
    const rows = [
      { code: '301', name: '工资福利支出', line: 3 },
      { code: '301', name: '工资福利支出', line: 8 },
    ];
    expect(messages('economic', 2026, rows)).toEqual(['第8行与第3行的编码重复（301），请删除其中一行后重新导入。']);
  });

  it('names a missing parent', () => {
    const rows = [
      { code: '210', name: '卫生健康支出' },
      { code: '2101501', name: '行政运行' },
    ];
    expect(messages('function', 2026, rows)).toEqual([
      '第2行的科目2101501 行政运行缺少上级科目21015，请补上该科目后重新导入。',
    ]);
  });

  it('names a code of the wrong length, of another list, or without a name', () => {
    const rows = [
      { code: '301', name: '工资福利支出' },
      { code: '3010', name: '基本工资' },
      { code: '3010101', name: '基本工资' },
      { code: '50101', name: '工资奖金津补贴' },
      { code: '合计', name: '' },
      { code: '', name: '津贴补贴' },
      { code: '30103', name: ' ' },
    ];
    expect(messages('economic', 2026, rows)).toEqual([
      '第2行的编码“3010”不对：部门预算支出经济分类的编码应为以3开头的3位（类）或5位（款）数字，请改正后重新导入。',
      '第3行的编码“3010101”不对：部门预算支出经济分类的编码应为以3开头的3位（类）或5位（款）数字，请改正后重新导入。',
      '第4行的编码50101属于政府预算支出经济分类，这里导入的是部门预算支出经济分类，请删除该行或改选科目种类。',
      '第5行的编码“合计”不对：部门预算支出经济分类的编码应为以3开头的3位（类）或5位（款）数字，请改正后重新导入。',
      '第6行没有科目编码，请补上编码或删除该行后重新导入。',
      '第7行的科目30103没有名称，请补上名称后重新导入。',
    ]);
  });

  it('refuses an impossible year and an empty list', () => {
    expect(messages('economic', 26, [{ code: '301', name: '工资福利支出' }])).toEqual([
      '年度“26”不对，请填写2007至2100之间的预算年度。',
    ]);
    expect(messages('economic', 2026, [])).toEqual(['文件里没有科目行，请选择含有科目编码和科目名称的表。']);
  });
});

describe('checkEdition', () => {
  it('finds the same faults in a stored edition, with positions', () => {
    const rows = [
      { code: '301', name: '工资福利支出' },
      { code: '30201', name: '办公费' },
    ];
    expect(checkEdition({ kind: 'economic', year: 2026, rows })).toEqual([
      { line: 2, code: '30201', message: '第2行的科目30201 办公费缺少上级科目302，请补上该科目后重新导入。' },
    ]);
    expect(checkEdition({ kind: 'economic', year: 2026, rows: rows.slice(0, 1) })).toEqual([]);
  });
});
