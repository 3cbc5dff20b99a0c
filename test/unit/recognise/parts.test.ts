import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../shared/layouts/registry.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import type { SourceTable } from '../../../shared/recognise/sourceDocument.ts';
import { makeDocument, makeTable } from '../../support/sourceDocument.ts';

const expenditure = (scope: string, caption: string, basic: string, project: string): SourceTable =>
  makeTable(
    [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['2101501', '行政运行', basic, basic, ''],
      ['2101505', '医疗保障政策管理', project, '', project],
    ],
    { headRows: 1, title: `2025年${scope}一般公共预算支出表`, caption, unit: '万元' },
  );

const read = (...tables: SourceTable[]) => recognise([makeDocument(tables)], { layouts: LAYOUTS });

describe('parts of a report', () => {
  it('the department and its one unit: facts once, a difference is a doubt', () => {
    const found = read(
      expenditure('部门', '450某市医保局', '10.00', '5.00'),
      expenditure('单位', '450001某市医保局本级', '10.00', '6.00'),
    );
    expect(found.units.map((u) => [u.code, u.role])).toEqual([
      ['450', 'department'],
      ['450001', 'unit'],
    ]);
    expect(found.current.expenditure.map((l) => [l.unit, l.function, l.amounts])).toEqual([
      ['u450001', '2101501', { basic: 100000 }],
      ['u450001', '2101505', { project: 50000 }],
    ]);
    expect(found.tables.map((t) => t.unitName)).toEqual([undefined, '某市医保局本级']);
    expect(found.doubts.map((d) => d.message).join()).toContain('有 1 行不同（医疗保障政策管理）');
  });

  it('several units: the tables of the units are the facts', () => {
    const found = read(
      expenditure('部门', '450某市医保局', '10.00', '5.00'),
      expenditure('单位', '450001某市医保局本级', '7.00', '5.00'),
      expenditure('单位', '450002某市医保中心', '3.00', ''),
    );
    expect(found.current.expenditure.map((l) => [l.unit, l.function, l.amounts])).toEqual([
      ['u450001', '2101501', { basic: 70000 }],
      ['u450001', '2101505', { project: 50000 }],
      ['u450002', '2101501', { basic: 30000 }],
    ]);
  });

  it('a unit that reports for itself stands below its department', () => {
    const found = read(
      makeTable(
        [
          ['单位代码', '单位名称', '合计', '一般公共预算'],
          ['032', '某区医保局', '9.00', '9.00'],
          ['032002', '某区医保中心', '9.00', '9.00'],
        ],
        { headRows: 1, title: '2025年收入总表', caption: '部门/单位：某区医保中心', unit: '万元' },
      ),
    );
    expect([found.kind, found.department, found.code]).toEqual(['unit', '某区医保中心', '032002']);
    expect(found.units.map((u) => [u.name, u.role])).toEqual([
      ['某区医保局', 'department'],
      ['某区医保中心', 'unit'],
    ]);
  });
});

describe('rows by content', () => {
  it('reads the 0 of a lost column before a code as a doubt, and a name in the column of unit codes as a name', () => {
    const found = read(
      makeTable(
        [
          ['类', '款', '项', '单位代码', '单位（科目名称）', '合计', '基本支出', '项目支出'],
          ['', '', '309', '某市医保局', '', '3.00', '3.00', ''],
          ['210', '15', '01', '行政运行', '', '3.00', '3.00', ''],
        ],
        { headRows: 1, title: '2025年一般公共预算支出表', caption: '部门名称：某市医保局', unit: '万元' },
      ),
      makeTable(
        [
          ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
          ['0 30206', '电费', '1.50', '', '1.50'],
          ['30201', '办公费', '1.50', '', '1.50'],
        ],
        { headRows: 1, title: '2025年一般公共预算基本支出表', caption: '部门名称：某市医保局', unit: '万元' },
      ),
    );
    expect(found.current.expenditure.map((l) => [l.function, l.amounts])).toEqual([['2101501', { basic: 30000 }]]);
    expect(found.current.basicByEconomic.map((l) => l.economic)).toEqual(['30206', '30201']);
    expect(found.doubts.map((d) => d.message).join()).toContain('“0 30206”按编码 30206 读取');
    expect(found.units[0]).toMatchObject({ code: '309', name: '某市医保局', role: 'department' });
  });
});
