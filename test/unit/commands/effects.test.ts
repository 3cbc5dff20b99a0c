import { describe, expect, it } from 'vitest';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import { execute } from '../../../shared/commands/dispatch.ts';
import { fen } from '../../../shared/money/fen.ts';
import { reportSchema } from '../../../shared/report/reportSchema.ts';
import { sampleReport } from './sampleReport.ts';

const report = sampleReport();
const run = (command: Command, on = report) => execute(on, command);
const ids = (lines: readonly { id: string }[]): string => lines.map((line) => line.id).join(' ');

describe('lines', () => {
  it('deletes a project with all that belongs to it, in one step', () => {
    const params = { year: 'this', dataset: 'projects', ids: ['p1'], withDependents: true } as const;
    const { report: after, label } = run({ name: 'deleteLines', params });
    expect(ids(after.current.projects)).toBe('p2');
    expect([...after.current.projectPerformance, ...after.current.projectIndicators]).toEqual([]);
    expect(label).toBe('删除 项目·医保信息化');
    expect(reportSchema.safeParse(after).success).toBe(true);
  });

  it('moves lines together, to where they shall stand, from above and from below', () => {
    const lines = [...'abcdefg'].map((id) => ({ id }));
    const large = { ...report, current: { ...report.current, debt: lines } };
    const moved = (picked: string, to: number): string =>
      ids(
        run({ name: 'moveLines', params: { year: 'this', dataset: 'debt', ids: [...picked], to } }, large).report
          .current.debt,
      );
    expect(moved('ab', 3)).toBe('c d e a b f g');
    expect(moved('fg', 0)).toBe('f g a b c d e');
    expect(moved('ga', 2)).toBe('b c a g d e f');
    expect(moved('bd', 5)).toBe('a c e f g b d');
    expect(moved('ab', 0)).toBe('a b c d e f g');
  });
});

describe('the department', () => {
  it('gives its new name to the units that bore the old one', () => {
    const {
      report: after,
      label,
      mergeKey,
    } = run({ name: 'setDepartment', params: { change: { name: '红旗区医保局', code: '015' } } });
    expect(after.department).toMatchObject({ name: '红旗区医保局', code: '015', shortName: '我局' });
    expect(after.units.map((unit) => unit.name)).toEqual(['红旗区医保局', '红旗区医保局本级']);
    expect(label).toBe('修改 部门名称、部门编码');
    expect(mergeKey).toBe('department:code,name');
  });

  it('empties a date and the review', () => {
    const dated = run({
      name: 'setDates',
      params: { change: { approved: '2026-02-01', published: '2026-02-20' } },
    }).report;
    const cleared = run({ name: 'setDates', params: { change: { approved: null } } }, dated).report;
    expect(cleared.dates).toStrictEqual({ published: '2026-02-20' });
    const reviewed = run({
      name: 'setSecrecy',
      params: { secrecy: { reviewer: '张三', date: '2026-02-01', result: '可以公开' } },
    }).report;
    expect(run({ name: 'setSecrecy', params: { secrecy: null } }, reviewed).report).not.toHaveProperty('secrecy');
  });
});

describe('units', () => {
  it('takes the texts of a unit’s part with it', () => {
    const bare = sampleReport({
      current: { ...report.current, expenditure: [], staffing: [] },
      prior: { ...report.prior, revenue: [] },
    });
    const { report: after } = run({ name: 'deleteUnit', params: { id: 'own' } }, bare);
    expect(ids(after.units)).toBe('department');
    expect(after.texts).toEqual({ duties: '职责' });
  });
});

describe('importDatasets', () => {
  const lines: Line[] = [{ id: 'e1', function: '2101501', unit: 'u1', amounts: { total: fen(9) } }, { id: 'x' }];

  it('replaces what it names, adds units, states totals and fills texts in one step', () => {
    const {
      report: after,
      label,
      undo,
    } = run({
      name: 'importDatasets',
      params: {
        year: 'this',
        mode: 'replace',
        source: '2026年预算.docx',
        datasets: { expenditure: lines },
        units: [{ id: 'u1', code: '', name: '服务中心', role: 'unit' }],
        stated: [{ id: 'n', at: { dataset: 'expenditure', measure: 'total' }, fen: fen(10), half: fen(1) }],
        texts: { duties: '新职责', reason: '增加' },
      },
    });
    expect(after.current.expenditure).toEqual(lines);
    expect(after.current.projects).toBe(report.current.projects);
    expect(ids(after.units)).toBe('department own u1');
    expect(after.stated).toEqual([{ ...report.stated[0], fen: 10, half: 1 }]);
    expect(after.texts).toEqual({ duties: '新职责', 'duties@own': '本级职责', reason: '增加' });
    expect(label).toBe('从 2026年预算.docx 导入 支出 2 行');
    expect(undo).toBe('step');
  });

  it('appends after what is there, and touches only what is new', () => {
    const params = {
      year: 'this',
      mode: 'append',
      source: 'a.xlsx',
      datasets: { expenditure: [{ id: 'x' }] },
    } as const;
    const { report: after, patches } = run({ name: 'importDatasets', params });
    expect(ids(after.current.expenditure)).toBe('e1 e2 e3 x');
    expect(patches).toHaveLength(1);
  });

  it('changes nothing when the same comes in again', () => {
    const { expenditure, projects } = report.current;
    const params = { year: 'this', mode: 'replace', source: 'a.mz', datasets: { expenditure, projects } } as const;
    expect(run({ name: 'importDatasets', params }).patches).toEqual([]);
  });
});

describe('setPriorFromReport', () => {
  const last = sampleReport({ year: 2025 });
  const old = { id: 'x7', code: '', name: '红旗区医疗保障局本级', role: 'unit' } as const;
  const gone = { id: 'own', code: '09', name: '已撤并中心', role: 'unit' } as const;
  const source = {
    year: 2025,
    units: [last.units[0]!, old, gone],
    current: {
      expenditure: [
        { id: 'e1', unit: 'x7', amounts: { total: fen(5) } },
        { id: 'e2', unit: 'own' },
      ],
    },
    stated: [
      { id: 'st', at: { dataset: 'expenditure', unit: 'x7' }, fen: fen(6), half: fen(0) },
      { id: 'older', at: { dataset: 'expenditure', year: 'prior' }, fen: fen(4), half: fen(0) },
    ],
  } as const;
  const command: Command = { name: 'setPriorFromReport', params: { source, name: '2025年报告', addUnits: true } };

  it('takes last year’s facts for this year’s units, and adds units that are gone', () => {
    const { report: after, label } = run(command);
    expect(after.prior.expenditure.map((line) => line.unit)).toEqual(['own', 'own-2']);
    expect(after.prior.revenue).toEqual([]);
    expect(after.units.at(-1)).toEqual({ ...gone, id: 'own-2' });
    expect(after.stated).toEqual([
      report.stated[0],
      { id: 'prior-1', at: { dataset: 'expenditure', unit: 'own', year: 'prior' }, fen: 6, half: 0 },
    ]);
    expect(label).toBe('用 2025年报告 填上年数');
    expect(reportSchema.safeParse(after).error?.issues ?? []).toEqual([]);
  });

  it('takes the only unit of both reports for the same one, whatever it is called', () => {
    const only = { ...old, name: '旧名称' };
    const current = { revenue: [{ id: 'a', unit: 'x7' }] };
    const params = { name: '2025年报告', source: { ...source, units: [only], current, stated: [] } };
    expect(run({ name: 'setPriorFromReport', params }).report.prior.revenue[0]?.unit).toBe('own');
  });

  it('can be repeated with another report', () => {
    const once = run(command).report;
    const again: Command = { ...command, params: { ...command.params, source: { ...source, stated: [] } } };
    const twice = run(again, once).report;
    expect(ids(twice.stated)).toBe('st');
    expect(ids(twice.prior.expenditure)).toBe('e1 e2');
  });
});
