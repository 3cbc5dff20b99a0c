import { describe, expect, it } from 'vitest';
import type { Line, Unit } from '../../../shared/budget/lines.ts';
import { CommandError } from '../../../shared/commands/commandError.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import { canExecute, execute } from '../../../shared/commands/dispatch.ts';
import { fen } from '../../../shared/money/fen.ts';
import { sampleReport } from './sampleReport.ts';

const report = sampleReport();
const here = { year: 'this', dataset: 'expenditure' } as const;
const insert = (lines: readonly Line[], index = 0): Command => ({
  name: 'insertLines',
  params: { ...here, index, lines },
});
const unit = (change: Partial<Unit>): Unit => ({ id: 'u1', code: '02', name: '服务中心', role: 'unit', ...change });
const stated = report.stated[0]!;
const figure = { kind: 'figure', ref: { label: '收入总计', op: 'value', of: {}, form: 'amount' } } as const;
const prior = { year: 2025, units: [], current: {}, stated: [] };

const refusals: [name: string, command: Command, message: RegExp][] = [
  ['insert beyond the end', insert([{ id: 'n' }], 4), /“支出”只有 3 行，不能插入到第 5 行。请/],
  ['insert a taken id', insert([{ id: 'e1' }]), /编号与已有的行重复/],
  ['insert a foreign column', insert([{ id: 'n', texts: { name: 'x' } }]), /没有名为“name”的栏目/],
  [
    'insert money twice',
    insert([{ id: 'n', function: '210', amounts: { basic: fen(1), goods: fen(1) } }]),
    /“支出·210”不能加入.*重复计算/,
  ],
  ['insert for nobody', insert([{ id: 'n', unit: 'u9' }]), /所属单位不在单位表中/],
  ['insert too much', insert([{ id: 'n', amounts: { wages: fen(3e15) } }]), /合计超出可计算的范围/],
  ['delete what is gone', { name: 'deleteLines', params: { ...here, ids: ['e1', 'x'] } }, /“支出”里有 1 行找不到/],
  [
    'delete a project with goals',
    { name: 'deleteLines', params: { year: 'this', dataset: 'projects', ids: ['p1'] } },
    /“项目·医保信息化”还有项目绩效目标 1 行、项目绩效指标 2 行。请确认一并删除/,
  ],
  ['move too far', { name: 'moveLines', params: { ...here, ids: ['e1', 'e2'], to: 2 } }, /最多移到第 2 行/],
  [
    'reset what was not edited',
    { name: 'resetSection', params: { id: 'x', title: '三公经费' } },
    /“三公经费”没有手工修改过/,
  ],
  [
    'one paragraph twice',
    {
      name: 'setSection',
      params: {
        id: 's',
        section: {
          templateKey: '',
          paragraphs: [
            { id: 'a', runs: [] },
            { id: 'a', runs: [] },
          ],
        },
      },
    },
    /编号相同的段落/,
  ],
  [
    'override without reason',
    {
      name: 'setSection',
      params: {
        id: 's',
        section: {
          templateKey: '',
          paragraphs: [{ id: 'a', runs: [{ ...figure, override: { text: '1', reason: ' ' } }] }],
        },
      },
    },
    /“收入总计”改用了手工数，没有写明理由/,
  ],
  ['department without name', { name: 'setDepartment', params: { change: { name: ' ' } } }, /部门名称不能为空/],
  [
    'no such day',
    { name: 'setDates', params: { change: { approved: '2026-02-30' } } },
    /批复日期“2026-02-30”不是有效的日期/,
  ],
  [
    'secrecy on no day',
    { name: 'setSecrecy', params: { secrecy: { reviewer: '', date: '昨天', result: '' } } },
    /保密审查日期/,
  ],
  ['impossible year', { name: 'setYear', params: { year: 206 } }, /年度“206”不正确/],
  ['no layout', { name: 'changeLayout', params: { layout: { id: '', version: 1 } } }, /没有说明改用哪个版式/],
  ['unit twice', { name: 'insertUnit', params: { index: 0, unit: unit({ id: 'own' }) } }, /已在单位表中/],
  ['unit without name', { name: 'insertUnit', params: { index: 0, unit: unit({ name: '' }) } }, /单位名称不能为空/],
  [
    'second department',
    { name: 'insertUnit', params: { index: 0, unit: unit({ role: 'department' }) } },
    /部门本身只能有一个/,
  ],
  ['department becomes unit', { name: 'updateUnit', params: { unit: unit({ id: 'department' }) } }, /角色不能改/],
  [
    'delete a unit with facts',
    { name: 'deleteUnit', params: { id: 'own' } },
    /“红旗区医疗保障局本级”名下还有支出 1 行、人员情况 1 行、上年收入 1 行，不能删除。请先/,
  ],
  ['delete the department', { name: 'deleteUnit', params: { id: 'department' } }, /部门本身，不能删除/],
  ['move a unit too far', { name: 'moveUnit', params: { id: 'own', to: 2 } }, /最多移到第 2 行/],
  ['stated twice', { name: 'setStated', params: { stated: { ...stated, id: 'x' } } }, /“支出·合计”已有一个列示数/],
  ['delete no stated', { name: 'deleteStated', params: { id: 'x' } }, /已不存在/],
  [
    'waive without reason',
    { name: 'waive', params: { waiver: { finding: 'f', reason: ' ', by: '', at: '' } } },
    /没有填写理由/,
  ],
  ['unwaive nothing', { name: 'unwaive', params: { finding: 'f' } }, /没有说明可以撤回/],
  ['confirm without a list', { name: 'confirmTodo', params: { ids: ['a'], confirmed: true } }, /不是由上年结转/],
  [
    'import for nobody',
    {
      name: 'importDatasets',
      params: { year: 'this', mode: 'replace', source: 'a.docx', datasets: { revenue: [{ id: 'n', unit: 'u9' }] } },
    },
    /所属单位不在单位表中/,
  ],
  [
    'import that leaves goals without project',
    { name: 'importDatasets', params: { year: 'this', mode: 'replace', source: 'a.docx', datasets: { projects: [] } } },
    /导入后“项目绩效目标·.*”所属的项目将不存在/,
  ],
  [
    'append a taken id',
    {
      name: 'importDatasets',
      params: { year: 'this', mode: 'append', source: 'a.docx', datasets: { expenditure: [{ id: 'e1' }] } },
    },
    /编号与已有的行重复/,
  ],
  [
    'prior of the wrong year',
    { name: 'setPriorFromReport', params: { name: '旧报告', source: { ...prior, year: 2024 } } },
    /“旧报告”是 2024 年的报告.*上年是 2025 年。请/,
  ],
  [
    'prior with an unknown unit',
    {
      name: 'setPriorFromReport',
      params: {
        name: '旧报告',
        source: {
          ...prior,
          units: [unit({}), unit({ id: 'u2', name: '第二中心', code: '03' })],
          current: { revenue: [{ id: 'a', unit: 'u1' }] },
        },
      },
    },
    /“服务中心”不在本报告的单位表中/,
  ],
];

describe('guards', () => {
  it.each(refusals)('%s', (_, command, message) => {
    expect(() => execute(report, command)).toThrow(CommandError);
    const possible = canExecute(report, command);
    expect(possible.ok ? '' : possible.message).toMatch(message);
  });

  it('lets a command go through that its guard lets through', () => {
    expect(canExecute(report, insert([{ id: 'n' }], 3))).toEqual({ ok: true });
  });

  it('refuses a second unit of the same name and code', () => {
    const two = execute(report, { name: 'insertUnit', params: { index: 2, unit: unit({}) } }).report;
    expect(() => execute(two, { name: 'insertUnit', params: { index: 2, unit: unit({ id: 'u2' }) } })).toThrow(
      '已有“服务中心”（编码“02”）',
    );
    expect(canExecute(two, { name: 'insertUnit', params: { index: 2, unit: unit({ id: 'u2', code: '03' }) } })).toEqual(
      { ok: true },
    );
  });
});
