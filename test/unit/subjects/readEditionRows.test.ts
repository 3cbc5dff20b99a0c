import { describe, expect, it } from 'vitest';
import { parseOfficialEdition } from '../../../shared/subjects/officialEdition.ts';
import { readEditionRows } from '../../../shared/subjects/readEditionRows.ts';

describe('readEditionRows', () => {
  it('finds the columns by their heads, wherever they stand, and tells what it left out', () => {
    const cells = [
      ['2026年政府收支分类科目', '', ''],
      ['说明', '科目编码', '科目名称'],
      ['', '301', '工资福利支出'],
      ['反映……', '30101', '  基本工资'],
      ['', '', ''],
      ['（续表）', '', ''],
      ['说明', '科目编码', '科目名称'],
      ['', '30102', '津贴补贴'],
    ];
    expect(readEditionRows(cells)).toEqual({
      rows: [
        { code: '301', name: '工资福利支出', line: 3 },
        { code: '30101', name: '  基本工资', line: 4 },
        { code: '30102', name: '津贴补贴', line: 8 },
      ],
      skipped: [6],
    });
  });

  it.each([
    [
      'repeated codes',
      [
        ['210', '', '', '卫生健康支出'],
        ['210', '15', '', '医疗保障管理事务'],
        ['210', '15', '01', '行政运行'],
        ['210', '15', '5', '政策管理'],
        ['221', '', '', '住房保障支出'],
      ],
    ],
    [
      'blanks for the codes above',
      [
        ['210', '', '', '卫生健康支出'],
        ['', '15', '', '医疗保障管理事务'],
        ['', '', '01', '行政运行'],
        ['', '', '5', '政策管理'],
        ['221', '', '', '住房保障支出'],
      ],
    ],
  ])('puts 类, 款, 项 columns together (%s)', (_title, rows) => {
    const read = readEditionRows([['类', '款', '项', '科目名称'], ...rows]);
    expect(read?.rows.map((row) => row.code)).toEqual(['210', '21015', '2101501', '2101505', '221']);
    expect(parseOfficialEdition('function', 2026, read?.rows ?? []).ok).toBe(true);
  });

  it('takes code and name without a head from the first two columns', () => {
    const cells = [[''], ['301', '工资福利支出'], ['30101', '基本工资']];
    expect(readEditionRows(cells)?.rows.map((row) => row.line)).toEqual([2, 3]);
  });

  it('keeps faulty rows for the check to name', () => {
    const read = readEditionRows([['编码', '名称'], ['301', '工资福利支出'], ['3010X', '基本工资'], ['30102']]);
    const result = parseOfficialEdition('economic', 2026, read?.rows ?? []);
    expect(result.ok ? [] : result.problems.map((problem) => problem.line)).toEqual([3, 4]);
  });

  it('finds nothing in a sheet that is no list of subjects', () => {
    expect(
      readEditionRows([
        ['部门', '金额'],
        ['医疗保障局', '12.00'],
      ]),
    ).toBeUndefined();
    expect(readEditionRows([])).toBeUndefined();
  });
});
