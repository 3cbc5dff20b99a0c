import { describe, expect, test } from 'vitest';
import { columnLeaves, editorColumns, needsWholeTree } from '../../../renderer/features/tables/editorColumns.ts';
import { planEdit, type EditPlace } from '../../../renderer/features/tables/planEdit.ts';
import type { CellChange, EditCause } from '../../../renderer/components/Grid/types.ts';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { execute } from '../../../shared/commands/dispatch.ts';
import type { Report } from '../../../shared/report/report.ts';
import { fixtureReport } from '../../support/fixtureReport.ts';
import { makeLine, makeReport, wan } from '../../support/smallReport.ts';

const report = makeReport({
  current: {
    expenditure: [
      makeLine({ id: 'a', unit: 'office', function: '2101501', amounts: { wages: wan(10) } }),
      makeLine({ id: 'b', unit: 'office', function: '2101502', amounts: { basic: wan(20) } }),
    ],
    projects: [
      makeLine({ id: 'p1', texts: { name: '医疗救助', code: '0001' } }),
      makeLine({ id: 'p2', texts: { name: '医疗救助', code: '0002' } }),
    ],
  },
});

function place(dataset: DatasetId, of: Report = report, year: 'this' | 'prior' = 'this'): EditPlace {
  const lines = (year === 'this' ? of.current : of.prior)[dataset];
  const columns = columnLeaves(editorColumns(dataset, '万元', needsWholeTree(dataset, lines)));
  return { report: of, dataset, year, columns: new Map(columns.map((c) => [c.id, c])) };
}

/** The empty row at the end. */
const EMPTY = 'new';

/** Row, column, text. */
type Entry = readonly [rowId: string, colId: string, text: string];
const changes = (entries: readonly Entry[]): CellChange[] =>
  entries.map(([rowId, colId, text]) => ({ rowId, colId, text }));

const plan = (at: EditPlace, entries: readonly Entry[], cause: EditCause = 'paste', below: readonly Line[] = []) =>
  planEdit(at, changes(entries), cause, { empty: makeLine({ id: EMPTY }), below });

/** The lines after the plan's command. */
function after(at: EditPlace, { command }: ReturnType<typeof plan>): readonly Line[] {
  if (!command) throw new Error('nothing to carry out');
  const done = execute(at.report, command).report;
  return (at.year === 'this' ? done.current : done.prior)[at.dataset];
}

describe('a paste', () => {
  const at = place('expenditure');

  test('goes in but for the cells that cannot take their text, which say why', () => {
    const made = plan(at, [
      ['a', 'amount:goods', '1,234.5'],
      ['a', 'amount:capital', '若干'],
      ['b', 'dim:function', '2101599'],
      ['b', 'dim:unit', '别的单位'],
    ]);
    expect(made.accepted).toBe(2);
    expect(made.rejected.map(({ rowId, colId }) => `${rowId} ${colId}`)).toEqual(['a amount:capital', 'b dim:unit']);
    expect(made.rejected[0]?.reason).toMatch(/“若干”不是数字/);
    expect(made.rejected[1]?.reason).toMatch(/没有名为“别的单位”的单位/);
    const [a, b] = after(at, made);
    expect(a?.amounts).toEqual({ wages: wan(10), goods: wan(1234.5) });
    expect(b?.function).toBe('2101599');
  });

  test('does not write below an amount that stands for the whole, nor above its parts', () => {
    const made = plan(at, [
      ['b', 'amount:wages', '5'],
      ['a', 'amount:basic', '5'],
      ['a', 'amount:family', '5'],
    ]);
    expect(made.accepted).toBe(1);
    expect(made.rejected.map((r) => r.reason)).toEqual([
      expect.stringMatching(/上级“基本支出”已直接填了金额/),
      expect.stringMatching(/由下级相加得出/),
    ]);
  });

  test('that adds rows is one step with its lines and cells', () => {
    const below = [makeLine({ id: 'n1' }), makeLine({ id: 'n2' }), makeLine({ id: 'n3' })];
    const made = plan(
      at,
      [
        [EMPTY, 'dim:function', '2101503'],
        ['n1', 'dim:function', '2101504'],
        ['n1', 'amount:wages', '7'],
        ['n2', 'amount:wages', '乱写'],
      ],
      'paste',
      below,
    );
    expect(made.command?.name).toBe('setCells');
    expect(made.rejected).toHaveLength(1);
    // neither the row that took nothing nor the one without cells is added
    expect(after(at, made).map((l) => [l.id, l.function, l.amounts?.['wages']])).toEqual([
      ['a', '2101501', wan(10)],
      ['b', '2101502', undefined],
      [EMPTY, '2101503', undefined],
      ['n1', '2101504', wan(7)],
    ]);
  });

  test('of a code with its name takes the code and compares the name', () => {
    const good = plan(at, [
      ['a', 'dim:function', '2080505'],
      ['a', 'name:function', '机关事业单位基本养老保险缴费支出'],
    ]);
    expect(good).toMatchObject({ accepted: 2, rejected: [] });
    const bad = plan(at, [
      ['a', 'dim:function', '2080505'],
      ['a', 'name:function', '行政运行'],
    ]);
    expect(bad.accepted).toBe(1);
    expect(bad.rejected[0]?.reason).toMatch(/2080505 的名称是“机关事业单位基本养老保险缴费支出”/);
  });

  test('of names alone finds their codes', () => {
    const made = plan(at, [['a', 'name:function', '机关事业单位基本养老保险缴费支出']]);
    expect(after(at, made)[0]?.function).toBe('2080505');
    const many = plan(at, [['b', 'name:function', '行政运行']]);
    expect(many).toMatchObject({ command: null, accepted: 0 });
    expect(many.rejected[0]?.reason).toMatch(/“行政运行”对应多个科目：.*请填写编码/);
  });

  test('of blanks into the empty row adds nothing', () => {
    expect(plan(at, [[EMPTY, 'dim:function', ' ']])).toEqual({ command: null, accepted: 0, rejected: [] });
  });
});

describe('typing', () => {
  test('in a line merges with the typing before it', () => {
    expect(plan(place('expenditure'), [['a', 'amount:wages', '12']], 'type').command).toMatchObject({
      name: 'setCell',
      params: { lineId: 'a', change: { node: 'wages', value: wan(12) } },
    });
  });

  test('in the empty row makes one line in one step', () => {
    const at = place('expenditure');
    const made = plan(at, [[EMPTY, 'amount:wages', '12']], 'type');
    expect(after(at, made).at(-1)).toEqual({ id: EMPTY, amounts: { wages: wan(12) } });
  });

  test('a text that the empty row cannot take makes no line', () => {
    const made = plan(place('expenditure'), [[EMPTY, 'amount:wages', '十几']], 'type');
    expect(made.command).toBeNull();
    expect(made.rejected).toMatchObject([{ rowId: EMPTY, colId: 'amount:wages' }]);
  });

  test('the label of a project means that project, its name alone does not tell which', () => {
    const at = place('projectIndicators');
    expect(after(at, plan(at, [[EMPTY, 'dim:project', '医疗救助（0002）']]))[0]?.project).toBe('p2');
    expect(plan(at, [[EMPTY, 'dim:project', '医疗救助']]).rejected[0]?.reason).toMatch(/有 2 个/);
  });
});

describe('emptying', () => {
  test('a range clears amounts, codes and texts, and leaves names to their codes', () => {
    const at = place('expenditure');
    const made = plan(
      at,
      [
        ['a', 'dim:function', ''],
        ['a', 'name:function', ''],
        ['a', 'amount:wages', ''],
        [EMPTY, 'amount:wages', ''],
      ],
      'delete',
    );
    expect(made.rejected).toEqual([]);
    expect(made.command).toMatchObject({ params: { action: 'clear' } });
    const [a] = after(at, made);
    expect(a?.function ?? null).toBeNull();
    expect(a?.amounts?.['wages']).toBeUndefined();
  });

  test('a name alone cannot go', () => {
    expect(plan(place('expenditure'), [['a', 'name:function', '']], 'delete').rejected[0]?.reason).toMatch(
      /请清空编码/,
    );
  });
});

test('last year is edited in its own lines', () => {
  const hongqi = fixtureReport('hongqi-2026');
  const at = place('expenditure', hongqi, 'prior');
  const made = plan(at, [[hongqi.prior.expenditure[0]!.id, 'dim:function', '2101501']]);
  expect(after(at, made)[0]?.function).toBe('2101501');
  expect(execute(hongqi, made.command!).report.current).toBe(hongqi.current);
});

describe('a code that the catalogue does not have', () => {
  const at = place('expenditure');
  const own = (lines: readonly Line[], id = 'a'): string | undefined =>
    lines.find((l) => l.id === id)?.texts?.['functionName'];

  test('is pasted with a name of its own, which is kept', () => {
    const made = plan(at, [
      ['a', 'dim:function', '2109988'],
      ['a', 'name:function', '地方自设科目'],
    ]);
    expect(made.rejected).toEqual([]);
    expect(own(after(at, made))).toBe('地方自设科目');
  });

  test('takes a typed name; a name of the catalogue still picks its code; another code drops the own name', () => {
    const local = place('expenditure', {
      ...report,
      current: {
        ...report.current,
        expenditure: [
          makeLine({ id: 'a', function: '2109988', amounts: { wages: wan(1) }, texts: { functionName: '自设' } }),
        ],
      },
    });
    expect(own(after(local, plan(local, [['a', 'name:function', '改名科目']], 'type')))).toBe('改名科目');
    expect(own(after(local, plan(local, [['a', 'name:function', '']], 'delete')))).toBeUndefined();
    const picked = after(local, plan(local, [['a', 'name:function', '城乡医疗救助']], 'type'));
    expect(picked[0]?.function).toBe('2101301');
    expect(own(picked)).toBeUndefined();
    const recoded = after(local, plan(local, [['a', 'dim:function', '2101501']], 'type'));
    expect(own(recoded)).toBeUndefined();
  });
});
