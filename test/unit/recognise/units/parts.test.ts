import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/document/compose.ts';
import { dump } from '../../../../shared/document/dump.ts';
import { layoutById, LAYOUTS } from '../../../../shared/layouts/registry.ts';
import { toReport } from '../../../../shared/recognise/draft/toReport.ts';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import type { Recognised } from '../../../../shared/recognise/recognised.ts';
import type { SourceBlock, SourceTable } from '../../../../shared/recognise/sourceDocument.ts';
import { makeDocument, makeTable } from '../../../support/sourceDocument.ts';

const expenditure = (scope: string, caption: string, basic: string, project: string): SourceTable =>
  makeTable(
    [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['2101501', '行政运行', basic, basic, ''],
      ['2101505', '医疗保障政策管理', project, '', project],
    ],
    { headRows: 1, title: `2025年${scope}一般公共预算支出表`, caption, unit: '万元' },
  );

const read = (...blocks: SourceBlock[]): Recognised => recognise([makeDocument(blocks)], { layouts: LAYOUTS });
const heading = (text: string, level = 1): SourceBlock => ({ kind: 'heading', level, text, via: 'style', place: {} });
const amountsOf = (found: Recognised): unknown[] =>
  found.current.expenditure.map((l) => [l.unit, l.function, l.amounts]);

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
    expect(amountsOf(found)).toEqual([
      ['u450001', '2101501', { basic: 10_000_000 }],
      ['u450001', '2101505', { project: 5_000_000 }],
    ]);
    expect(found.tables.map((t) => t.unitName)).toEqual([undefined, '某市医保局本级']);
    expect(found.doubts.map((d) => d.message).join()).toContain('有 1 行不同（医疗保障政策管理）');
  });

  it('several units whose tables make up those of the department: their tables are the facts', () => {
    const found = read(
      expenditure('部门', '450某市医保局', '10.00', '5.00'),
      expenditure('单位', '450001某市医保局本级', '7.00', '5.00'),
      expenditure('单位', '450002某市医保中心', '3.00', ''),
    );
    expect(amountsOf(found)).toEqual([
      ['u450001', '2101501', { basic: 7_000_000 }],
      ['u450001', '2101505', { project: 5_000_000 }],
      ['u450002', '2101501', { basic: 3_000_000 }],
    ]);
  });

  it('units that are not all there: the department’s tables stay the facts', () => {
    const found = read(
      expenditure('部门', '450某市医保局', '10.00', '5.00'),
      expenditure('单位', '450001某市医保局本级', '4.00', '5.00'),
      expenditure('单位', '450002某市医保中心', '3.00', ''),
    );
    expect(amountsOf(found)).toEqual([
      [null, '2101501', { basic: 10_000_000 }],
      [null, '2101505', { project: 5_000_000 }],
    ]);
  });

  it('parts told apart by their headings or titles only', () => {
    const units = makeTable(
      [
        ['单位名称', '单位性质', '单位规格', '经费保障形式'],
        ['某市医保中心', '事业', '副科级', '财政补助'],
        ['某市救助中心', '事业', '股级', '财政补助'],
      ],
      { headRows: 1, title: '部门机构设置情况' },
    );
    const found = read(
      heading('某市医保局2025年部门预算公开'),
      units,
      expenditure('部门', '部门名称：某市医保局', '10.00', '5.00'),
      heading('第二部分 某市医保中心2025年单位预算'),
      expenditure('单位', '', '7.00', '5.00'),
      heading('第三部分 某市救助中心2025年单位预算'),
      expenditure('单位', '', '3.00', ''),
    );
    expect(found.tables.map((t) => t.unitName)).toEqual([undefined, undefined, '某市医保中心', '某市救助中心']);
    expect(found.units.find((u) => u.name === '某市救助中心')).toMatchObject({
      nature: '事业',
      rank: '股级',
      fundingForm: '财政补助',
    });
    const names = new Map(found.units.map((u) => [u.id, u.name]));
    expect(found.current.expenditure.map((l) => [names.get(l.unit ?? ''), l.amounts])).toEqual([
      ['某市医保中心', { basic: 7_000_000 }],
      ['某市医保中心', { project: 5_000_000 }],
      ['某市救助中心', { basic: 3_000_000 }],
    ]);
  });

  it('prints each unit’s own table where the layout has a part per unit', () => {
    const layout = layoutById('hebei-2021')!;
    const found = read(
      expenditure('部门', '450某市医保局', '10.00', '5.00'),
      expenditure('单位', '450001某市医保局本级', '7.00', '5.00'),
      expenditure('单位', '450002某市医保中心', '3.00', ''),
    );
    const report = toReport(found, layout, 'r1');
    const printed = dump(report, compose(report, layout)).tables.filter(
      (t) => t.title.includes('一般公共预算') && t.title.includes('支出表') && !t.title.includes('基本'),
    );
    const numbers = printed.map((t) => [t.scope.name, t.rows.flat().filter((c) => c?.includes('.'))]);
    expect(numbers).toEqual([
      ['某市医保局', expect.arrayContaining(['10.00', '5.00'])],
      ['某市医保局本级', expect.arrayContaining(['7.00', '5.00'])],
      ['某市医保中心', expect.arrayContaining(['3.00'])],
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
    expect(found.current.expenditure.map((l) => [l.function, l.amounts])).toEqual([['2101501', { basic: 3_000_000 }]]);
    expect(found.current.basicByEconomic.map((l) => l.economic)).toEqual(['30206', '30201']);
    expect(found.doubts.map((d) => d.message).join()).toContain('“0 30206”按编码 30206 读取');
    expect(found.units[0]).toMatchObject({ code: '309', name: '某市医保局', role: 'department' });
  });
});
