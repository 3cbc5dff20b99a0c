import { describe, expect, test } from 'vitest';
import type { YuanAnswer } from '../../../renderer/features/tables/askYuan.tsx';
import { columnLeaves, editorColumns } from '../../../renderer/features/tables/editorColumns.ts';
import { lineEntry } from '../../../renderer/features/tables/lineEntry.ts';
import { lineOrder } from '../../../renderer/features/tables/lineOrder.ts';
import type { LineScope } from '../../../renderer/features/tables/lineScope.ts';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import { CommandError } from '../../../shared/commands/commandError.ts';
import { execute } from '../../../shared/commands/dispatch.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../../support/smallReport.ts';

const EMPTY = 'empty';

/** The actions of an editor over a report in memory; `steps` are what undo would take back one by one. */
function editor(dataset: DatasetId, parts: ReportParts, answer: YuanAnswer = 'none') {
  let report = makeReport(parts);
  let next = 0;
  const steps: string[] = [];
  const questions: string[] = [];
  const warnings: string[] = [];
  const scope: LineScope = {
    dataset,
    year: 'this',
    report: () => report,
    lines: () => report.current[dataset],
    newLine: (id = `n${next++}`) => ({ id }),
    run: (command) => {
      try {
        const done = execute(report, command);
        if (done.patches.length) steps.push(command.name);
        report = done.report;
        return { ok: true };
      } catch (error) {
        if (error instanceof CommandError) return { ok: false, reason: error.message };
        throw error;
      }
    },
  };
  const columns = (unit: MoneyUnit) =>
    new Map(columnLeaves(editorColumns(dataset, unit)).map((column) => [column.id, column]));
  const entry = lineEntry(scope, {
    emptyRow: EMPTY,
    columns: columns('万元'),
    yuanColumns: columns('元'),
    askYuan: () => Promise.resolve(answer),
    warn: (text) => warnings.push(text),
  });
  const order = lineOrder(scope, (question, remove) => {
    questions.push(question);
    remove();
  });
  const ids = () => report.current[dataset].map((l) => l.id);
  return { entry, order, ids, steps, questions, warnings, lines: () => report.current[dataset] };
}

const cell = (rowId: string, colId: string, text: string) => ({ rowId, colId, text });
const expenditure = [
  makeLine({ id: 'a', amounts: { wages: wan(10) } }),
  makeLine({ id: 'b', amounts: { wages: wan(20) } }),
  makeLine({ id: 'c', amounts: { wages: wan(30) } }),
];

describe('entering', () => {
  test('a paste that adds rows is one step', () => {
    const { entry, ids, steps } = editor('expenditure', { current: { expenditure } });
    entry.batch('粘贴', () => {
      const added = entry.insert(null, 2);
      if (!added.ok) throw new Error(added.reason);
      const below = added.rowIds.map((id) => cell(id, 'amount:goods', '5'));
      expect(entry.edit([cell(EMPTY, 'amount:goods', '4'), ...below], 'paste')).toEqual({ accepted: 3, rejected: [] });
    });
    expect(steps).toEqual(['setCells']);
    expect(ids()).toEqual(['a', 'b', 'c', EMPTY, 'n0', 'n1']);
  });

  test('the line of the empty row is made once, however fast it is typed into', () => {
    const { entry, lines, steps } = editor('expenditure', { current: { expenditure } });
    entry.edit([cell(EMPTY, 'dim:function', '2101501')], 'type');
    entry.edit([cell(EMPTY, 'amount:goods', '4')], 'type');
    expect(lines().slice(3)).toEqual([{ id: EMPTY, function: '2101501', amounts: { goods: wan(4) } }]);
    expect(steps).toEqual(['setCells', 'setCell']);
  });

  test('rows are inserted before a line, and before the empty row at the end', () => {
    const { entry, ids } = editor('expenditure', { current: { expenditure } });
    entry.insert('b', 1);
    entry.insert(EMPTY, 1);
    expect(ids()).toEqual(['a', 'n0', 'b', 'c', 'n1']);
  });

  test.each<[YuanAnswer, number[]]>([
    ['yuan', [wan(10), wan(20), wan(30), wan(12.5)]],
    ['asIs', [wan(10), wan(20), wan(30), wan(125_000)]],
    ['none', [wan(10), wan(20), wan(30)]],
  ])('amounts that look like 元 wait for the answer %s', async (answer, expected) => {
    const { entry, lines, steps } = editor('expenditure', { current: { expenditure } }, answer);
    entry.edit([cell(EMPTY, 'amount:wages', '125000')], 'paste');
    expect(steps).toEqual([]);
    await Promise.resolve();
    expect(lines().map((l) => l.amounts?.['wages'])).toEqual(expected);
  });

  test('what could not be written after the answer is told', async () => {
    const { entry, warnings } = editor('expenditure', { current: { expenditure } }, 'yuan');
    entry.edit([cell('a', 'amount:wages', '125000'), cell('a', 'amount:goods', '很多')], 'paste');
    await Promise.resolve();
    expect(warnings).toEqual([expect.stringMatching(/^已粘贴 1 格，1 格没有改动：.*“很多”不是数字/)]);
  });
});

describe('order', () => {
  test('lines are deleted, the empty row is not', () => {
    const { order, ids } = editor('expenditure', { current: { expenditure } });
    expect(order.remove(['b', EMPTY])).toEqual({ ok: true });
    expect(ids()).toEqual(['a', 'c']);
    expect(order.remove([EMPTY])).toMatchObject({ ok: false });
  });

  test('lines move before another, or to the end; the last one stays and says so', () => {
    const { order, ids } = editor('expenditure', { current: { expenditure } });
    expect(order.move(['c'], 'a')).toEqual({ ok: true });
    expect(ids()).toEqual(['c', 'a', 'b']);
    expect(order.move(['c', 'a'], EMPTY)).toEqual({ ok: true });
    expect(ids()).toEqual(['b', 'c', 'a']);
    expect(order.move(['a'], null)).toEqual({ ok: false, reason: '已经是最后一行。' });
  });

  test('a project asks before it takes its indicators along', () => {
    const { order, ids, questions } = editor('projects', {
      current: {
        projects: [makeLine({ id: 'p1', texts: { name: '医疗救助' } }), makeLine({ id: 'p2' })],
        projectIndicators: [makeLine({ project: 'p1', texts: { level3: '救助人数' } })],
      },
    });
    expect(order.remove(['p2'])).toEqual({ ok: true });
    expect(questions).toEqual([]);
    expect(order.remove(['p1'])).toEqual({ ok: true });
    expect(questions).toHaveLength(1);
    expect(ids()).toEqual([]);
  });
});
