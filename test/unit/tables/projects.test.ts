import { describe, expect, test } from 'vitest';
import { copyIndicators, indicatorSources } from '../../../renderer/features/tables/indicatorCopies.ts';
import { projectLabels } from '../../../renderer/features/tables/projectLabels.ts';
import { setGoals } from '../../../renderer/features/tables/setGoals.ts';
import { choicesOf } from '../../../renderer/features/tables/suggestions.ts';
import { columnLeaves, editorColumns } from '../../../renderer/features/tables/editorColumns.ts';
import { execute } from '../../../shared/commands/dispatch.ts';
import { makeLine, makeReport } from '../../support/smallReport.ts';

const project = (id: string, name: string, code?: string) =>
  makeLine({ id, texts: { name, ...(code ? { code } : {}) } });

const report = makeReport({
  current: {
    projects: [project('p1', '医疗救助', '0001'), project('p2', '医疗救助'), project('p3', '信息系统', '0003')],
    projectIndicators: [
      makeLine({ id: 'i1', project: 'p3', texts: { level3: '上线率', value: '98' } }),
      makeLine({ id: 'i2', project: 'p1', texts: { level3: '救助人数' } }),
      makeLine({ id: 'i3', project: 'p3', texts: { level3: '满意度' } }),
    ],
  },
  prior: {
    projects: [project('p0', '旧项目', '0000')],
    projectIndicators: [makeLine({ id: 'i0', project: 'p0', texts: { level3: '旧指标' } })],
  },
});

test('projects of one name are told apart by their code, or their place', () => {
  expect([...projectLabels(report)]).toEqual([
    ['p1', '医疗救助（0001）'],
    ['p2', '医疗救助（第2个）'],
    ['p3', '信息系统'],
    ['p0', '旧项目'],
  ]);
});

test('the list of projects shows their codes', () => {
  const column = columnLeaves(editorColumns('projectIndicators', '万元')).find((c) => c.id === 'dim:project')!;
  expect(choicesOf('projectIndicators', column, report)[0]).toEqual({
    value: '医疗救助（0001）',
    label: '医疗救助（0001）',
    detail: '0001',
  });
});

describe('indicators of another project', () => {
  test('can come from either year, not from the project itself', () => {
    expect(indicatorSources(report, 'p3', 'this').map((s) => `${s.label} ${s.lines.length}`)).toEqual([
      '医疗救助（0001） 1',
      '旧项目（2025年） 1',
    ]);
  });

  test('are added after its own in one step, with ids of their own', () => {
    const [source] = indicatorSources(report, 'p1', 'this');
    let next = 0;
    const command = copyIndicators(report, source!, 'p1', 'this', () => `new${next++}`);
    const lines = execute(report, command).report.current.projectIndicators;
    expect(lines.map((l) => `${l.id} ${l.project} ${l.texts?.['level3']}`)).toEqual([
      'i1 p3 上线率',
      'i2 p1 救助人数',
      'new0 p1 上线率',
      'new1 p1 满意度',
      'i3 p3 满意度',
    ]);
  });
});

test('the goals of a project make its line where it has none', () => {
  const write = (text: string, of = report) => {
    const line = of.current.projectPerformance.find((l) => l.project === 'p2');
    return execute(of, setGoals({ report: of, project: 'p2', year: 'this', line, text, newId: () => 'g1' })).report;
  };
  const once = write('应救尽救');
  expect(once.current.projectPerformance).toEqual([{ id: 'g1', project: 'p2', texts: { goals: '应救尽救' } }]);
  expect(write('按月拨付', once).current.projectPerformance).toEqual([
    { id: 'g1', project: 'p2', texts: { goals: '按月拨付' } },
  ]);
});
