import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import type { SourceTable } from '../../../../shared/recognise/sourceDocument.ts';
import { makeDocument, makeTable } from '../../../support/sourceDocument.ts';

const facts = (...tables: SourceTable[]) => recognise([makeDocument(tables)], { year: 2025 }).current;
const pad = (rows: string[][]): string[][] => {
  const width = Math.max(...rows.map((r) => r.length));
  return rows.map((r) => [...r, ...Array.from({ length: width - r.length }, () => '')]);
};

describe('forms of performance', () => {
  it('one form per unit: goals, tasks with amounts, indicators with operator and unit', () => {
    const { overallPerformance, overallTasks, overallIndicators } = facts(
      makeTable(
        pad([
          ['部门（单位）名称', '073001某市医保局本级-210300000'],
          ['年度主要任务', '对应项目', '预算资金情况'],
          ['年度主要任务', '公用经费', '24.00'],
          ['年度绩效目标', '管好基金'],
          ['年度绩效指标', '一级指标', '二级指标', '三级指标', '运算符号', '指标值', '度量单位', '完成时限'],
          ['', '履职效能', '重点工作', '办结率', '>=', '95', '%', '2025-12'],
          ['', '', '', '管理水平', '', '规范', '', '2025-12'],
        ]),
        { headRows: 1, title: '部门（单位）整体绩效目标表', unit: '万元' },
      ),
    );
    expect(overallPerformance).toMatchObject([{ unit: 'u073001', texts: { goals: '管好基金' } }]);
    expect(overallTasks).toMatchObject([{ amounts: { amount: 24_000_000 }, texts: { name: '公用经费' } }]);
    const common = { level1: '履职效能', level2: '重点工作', deadline: '2025-12' };
    expect(overallIndicators.map((l) => l.texts)).toEqual([
      { ...common, level3: '办结率', operator: '≥', value: '95', valueUnit: '%' },
      { ...common, level3: '管理水平', operator: '定性', value: '规范' },
    ]);
  });

  it('a list of projects with indicators side by side, merged cells blank', () => {
    const { projects, projectIndicators } = facts(
      makeTable(
        [
          ['编码', '项目名称', '绩效目标', '绩效目标', '绩效目标', '绩效目标'],
          ['编码', '项目名称', '成本指标', '成本指标', '产出指标', '产出指标'],
          ['编码', '项目名称', '三级指标', '指标值', '三级指标', '指标值'],
          ['1', '宣传', '成本', '≤5.5万元', '次数', '3次'],
          ['', '', '', '', '效果', '明显'],
        ],
        { headRows: 3, title: '项目绩效目标汇总表' },
      ),
    );
    expect(projects.map((l) => l.texts?.['name'])).toEqual(['宣传']);
    expect(projectIndicators.map((l) => [l.project, l.texts])).toEqual([
      ['projects1', { level1: '成本指标', level3: '成本', operator: '≤', value: '5.5', valueUnit: '万元' }],
      ['projects1', { level1: '产出指标', level3: '次数', value: '3', valueUnit: '次' }],
      ['projects1', { level1: '产出指标', level3: '效果', operator: '定性', value: '明显' }],
    ]);
  });

  it('one form per project, the project named by the title, its indicators in a table of their own', () => {
    const form = makeTable([['绩效目标', '办好事情']], { headRows: 0, title: '1、宣传经费绩效目标表' });
    const list = makeTable(
      [
        ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'],
        ['产出指标', '质量指标', '完成率', '完成情况', '≥95%', '行业标准'],
      ],
      { headRows: 1 },
    );
    const { projectPerformance, projectIndicators } = facts(form, list, form, list);
    expect(projectPerformance.map((l) => l.texts?.['goals'])).toEqual(['办好事情']);
    expect(projectIndicators.map((l) => l.texts?.['basis'])).toEqual(['行业标准']);
  });

  it('a form with labels in groups, values below their labels, amounts in 元', () => {
    const rows = [
      ['（2025年度）', '（2025年度）', '（2025年度）', '（2025年度）', '（2025年度）', '（2025年度）'],
      ['项目名称', '项目名称', '公益性岗位补贴', '公益性岗位补贴', '项目类别', '其他运转类'],
      ['主管部门', '主管部门', '某区某局', '某区某局', '实施单位', '某区服务中心'],
      ['项目资金（元）', '项目资金（元）', '项目资金总额', '12,000,000', '年度资金申请总额', '6,351,000.00'],
      ['项目资金（元）', '项目资金（元）', '其中：财政资金', '12,000,000', '其中：当年财政拨款', '6,351,000.00'],
      ['项目绩效目标', '项目总目标', '项目总目标', '年度总体目标', '年度总体目标', '年度总体目标'],
      ['项目绩效目标', '三年内建成', '三年内建成', '当年开工', '当年开工', '当年开工'],
      ['', '一级指标', '二级指标', '三级指标', '年度(/项目)指标值', '年度(/项目)指标值'],
      ['绩效指标', '产出指标', '数量指标', '补贴人数', '≥12.00(人)', '≥12.00(人)'],
      ['绩效指标', '产出指标', '质量指标', '审核完成率', '=100.00(%)', '=100.00(%)'],
      ['财政项目支出绩效目标填报表', ...Array.from({ length: 5 }, () => '财政项目支出绩效目标填报表')],
      ['项目名称', '项目名称', '社区维修', '社区维修', '项目类别', '特定目标类'],
      ['', '一级指标', '二级指标', '三级指标', '指标值', '指标值'],
      ['绩效指标', '产出指标', '数量指标', '维修处数', '3处', '3处'],
    ];
    const { projects, projectPerformance, projectIndicators } = facts(
      makeTable(rows, { headRows: 1, title: '财政项目支出绩效目标填报表' }),
    );
    expect(projects.map((l) => [l.texts, l.amounts])).toEqual([
      [{ name: '公益性岗位补贴', type: '其他运转类' }, { general: 635_100_000 }],
      [{ name: '社区维修', type: '特定目标类' }, undefined],
    ]);
    expect(projectPerformance.map((l) => l.texts)).toEqual([{ goals: '当年开工', midTermGoals: '三年内建成' }]);
    const indicator = (l: (typeof projectIndicators)[number]): unknown[] =>
      ['level1', 'level2', 'level3', 'operator', 'value', 'valueUnit'].map((field) => l.texts?.[field] ?? '');
    expect(projectIndicators.map((l) => [l.project, ...indicator(l)])).toEqual([
      ['projects1', '产出指标', '数量指标', '补贴人数', '≥', '12.00', '人'],
      ['projects1', '产出指标', '质量指标', '审核完成率', '=', '100.00', '%'],
      ['projects2', '产出指标', '数量指标', '维修处数', '', '3', '处'],
    ]);
  });

  it('a list with codes: the rows of units own the projects below them', () => {
    const found = recognise(
      [
        makeDocument([
          makeTable(
            [
              [
                '单位编码（项目编码）',
                '项目单位（项目名称）',
                '项目金额',
                '产出指标',
                '产出指标',
                '效益指标',
                '效益指标',
              ],
              ['单位编码（项目编码）', '项目单位（项目名称）', '项目金额', '三级指标', '指标值', '三级指标', '指标值'],
              ['309', '某市某局', '3.00', '', '', '', ''],
              ['309001', '某市某局本级', '2.00', '', '', '', ''],
              ['410700240000000012811', '宣传', '2.00', '次数', '≥3次', '效果', '明显'],
              ['309002', '某市某中心', '1.00', '', '', '', ''],
              ['410700240000000012809', '经办', '1.00', '件数', '100件', '', ''],
            ],
            { headRows: 2, title: '部门预算项目绩效目标汇总表', caption: '部门名称：某市某局' },
          ),
        ]),
      ],
      { year: 2025 },
    );
    expect(found.units.map((u) => [u.code, u.role])).toEqual([
      ['309', 'department'],
      ['309001', 'unit'],
      ['309002', 'unit'],
    ]);
    expect(found.current.projects.map((l) => [l.unit, l.texts?.['name'], l.texts?.['code']])).toEqual([
      ['u309001', '宣传', '410700240000000012811'],
      ['u309002', '经办', '410700240000000012809'],
    ]);
  });
});
