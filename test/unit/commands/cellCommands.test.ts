import { describe, expect, it } from 'vitest';
import { refusedCells, type SetCells } from '../../../shared/commands/cellCommands.ts';
import type { CellChange } from '../../../shared/commands/cellChange.ts';
import { CommandError } from '../../../shared/commands/commandError.ts';
import { canExecute, execute } from '../../../shared/commands/dispatch.ts';
import type { SetCell } from '../../../shared/commands/planCells.ts';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import { fen, type Fen } from '../../../shared/money/fen.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReport } from './sampleReport.ts';

const report = sampleReport();
const cell = (dataset: DatasetId, lineId: string, change: CellChange): SetCell => ({
  year: 'this',
  dataset,
  lineId,
  change,
});
const amount = (node: string, value: number | null, half?: number): CellChange => ({
  kind: 'amount',
  node,
  value: value as Fen | null,
  ...(half === undefined ? {} : { half: fen(half) }),
});
const set = (params: SetCell, on: Report = report) => execute(on, { name: 'setCell', params });
const lineAfter = (dataset: DatasetId, lineId: string, change: CellChange) =>
  set(cell(dataset, lineId, change)).report.current[dataset].find((line) => line.id === lineId);

describe('setCell', () => {
  it('makes one patch of one line', () => {
    const done = set(cell('expenditure', 'e1', amount('wages', 310)));
    expect(done.patches).toHaveLength(1);
    expect(done.report.current.expenditure[0]?.amounts).toEqual({ wages: 310, goods: 100 });
    expect(done.report.current.expenditure[1]).toBe(report.current.expenditure[1]);
    expect(done.label).toBe('修改 支出·2101501·工资福利支出');
    expect(done.mergeKey).toBe('cell:this:expenditure:e1:amount:wages');
  });

  it('does nothing when nothing changes', () => {
    const done = set(cell('expenditure', 'e1', amount('wages', 300)));
    expect(done.patches).toEqual([]);
    expect(done.report).toBe(report);
  });

  it('tells blank from zero', () => {
    expect(lineAfter('expenditure', 'e3', amount('wages', 0))?.amounts).toEqual({ wages: 0 });
    expect(lineAfter('expenditure', 'e1', amount('wages', null))?.amounts).toEqual({ goods: 100 });
    expect(lineAfter('projects', 'p1', amount('general', null))).not.toHaveProperty('amounts');
  });

  it('takes a typed amount as exact and an imported one with its precision', () => {
    expect(lineAfter('expenditure', 'e2', amount('basic', 60))).not.toHaveProperty('halves');
    expect(lineAfter('expenditure', 'e2', amount('basic', 60, 50))?.halves).toEqual({ basic: 50 });
  });

  it('cleans texts and keeps nothing for an empty one', () => {
    expect(lineAfter('projects', 'p2', { kind: 'text', field: 'name', value: '⾦额\u200b' })?.texts).toEqual({
      name: '金额',
    });
    expect(lineAfter('projects', 'p2', { kind: 'text', field: 'name', value: '' })).not.toHaveProperty('texts');
  });

  it('allows a code that no catalogue knows', () => {
    const change: CellChange = { kind: 'dimension', dimension: 'function', value: '2999999' };
    expect(lineAfter('expenditure', 'e1', change)?.function).toBe('2999999');
  });

  const refusals: [name: string, params: SetCell, message: RegExp][] = [
    [
      'a total above filled parts',
      cell('expenditure', 'e1', amount('personnel', 1)),
      /“支出·2101501·人员经费”.*已填有“工资福利支出”。请/,
    ],
    ['the total of all', cell('expenditure', 'e1', amount('total', 1)), /已填有“工资福利支出”“商品和服务支出”/],
    ['a part under a filled total', cell('expenditure', 'e2', amount('wages', 1)), /上级“基本支出”已直接填了金额。请/],
    ['an amount beyond range', cell('expenditure', 'e1', amount('wages', 1e16)), /超出可登记的范围/],
    [
      'a sum beyond range',
      cell('expenditure', 'e1', amount('wages', 8e15)),
      /“支出”的金额合计超出可计算的范围.*请核对/,
    ],
    ['a node that is not there', cell('expenditure', 'e1', amount('general', 1)), /没有名为“general”的栏目/],
    ['a line that is gone', cell('expenditure', 'zz', amount('wages', 1)), /“支出”里没有要修改的行.*请刷新/],
    [
      'a foreign dimension',
      cell('expenditure', 'e1', { kind: 'dimension', dimension: 'item', value: 'abroad' }),
      /此处不按/,
    ],
    [
      'an unknown unit',
      cell('expenditure', 'e1', { kind: 'dimension', dimension: 'unit', value: 'u9' }),
      /不在单位表中。请先/,
    ],
    [
      'an unknown project',
      cell('projectIndicators', 'i1', { kind: 'dimension', dimension: 'project', value: 'p9' }),
      /不在项目表中。请先/,
    ],
    [
      'a project of a project',
      cell('projects', 'p1', { kind: 'dimension', dimension: 'project', value: 'p2' }),
      /项目表的每一行就是一个项目/,
    ],
    [
      'an unknown fund',
      cell('expenditure', 'e1', { kind: 'dimension', dimension: 'fund', value: 'gold' }),
      /没有名为“gold”的资金来源/,
    ],
    [
      'an option that is none',
      cell('projects', 'p1', { kind: 'text', field: 'type', value: '其他' }),
      /请选择“特定目标类”“其他运转类”之一/,
    ],
  ];

  it.each(refusals)('refuses %s', (_, params, message) => {
    const command = { name: 'setCell', params } as const;
    expect(() => execute(report, command)).toThrow(CommandError);
    expect(() => execute(report, command)).toThrow(message);
    const possible = canExecute(report, command);
    expect(possible.ok ? '' : possible.message).toMatch(message);
  });

  it('lets an of-which stand beside its whole', () => {
    expect(lineAfter('projects', 'p1', amount('generalAppropriation', 5))?.amounts).toEqual({
      general: 900,
      generalAppropriation: 5,
    });
  });

  it('counts quantity times price into what can be summed', () => {
    const buying: Report = {
      ...report,
      current: {
        ...report.current,
        procurement: [{ id: 'b', quantities: { quantity: { value: 9e9, scale: 0, unit: '台' } } }],
      },
    };
    expect(() => set(cell('procurement', 'b', amount('unitPrice', 1e9)), buying)).toThrow('超出可计算的范围');
  });
});

describe('setCells', () => {
  const cells = (params: Omit<SetCells, 'action'>) =>
    execute(report, { name: 'setCells', params: { action: 'paste', ...params } });

  it('makes one patch a line, and clears before it fills', () => {
    const done = cells({
      cells: [
        cell('expenditure', 'e2', amount('wages', 30)),
        cell('expenditure', 'e2', amount('goods', 20)),
        cell('expenditure', 'e2', amount('basic', null)),
        cell('expenditure', 'e1', amount('goods', 1)),
      ],
    });
    expect(done.patches).toHaveLength(2);
    expect(done.report.current.expenditure[1]).toEqual({
      id: 'e2',
      function: '2210201',
      amounts: { wages: 30, goods: 20 },
    });
    expect(done.label).toBe('粘贴 支出 4 个单元格');
    expect(done.undo).toBe('step');
  });

  it('fills lines that the paste adds', () => {
    const insert = [{ year: 'this', dataset: 'expenditure', index: 3, lines: [{ id: 'n1' }, { id: 'n2' }] }] as const;
    const done = cells({ insert, cells: [cell('expenditure', 'n2', amount('project', 8))] });
    expect(done.report.current.expenditure.slice(3)).toEqual([{ id: 'n1' }, { id: 'n2', amounts: { project: 8 } }]);
  });

  it('is refused as a whole, and says which cells, so that the rest can go in', () => {
    const params: SetCells = {
      action: 'paste',
      cells: [
        cell('expenditure', 'e1', amount('basic', 5)),
        cell('expenditure', 'e3', amount('basic', 5)),
        cell('expenditure', 'e3', amount('wages', 5)),
      ],
    };
    expect(() => execute(report, { name: 'setCells', params })).toThrow(
      /“支出·2101501·基本支出”.*（共 2 个单元格不能填）/,
    );
    const refused = refusedCells(report, params);
    expect(refused.map((r) => r.cell)).toEqual([0, 2]);
    const rest = { ...params, cells: params.cells.filter((_, i) => !refused.some((r) => r.cell === i)) };
    expect(execute(report, { name: 'setCells', params: rest }).patches).toHaveLength(1);
  });

  it('pastes thousands of cells', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => ({ id: `l${i}` }));
    const nodes = ['wages', 'family', 'goods', 'capital', 'otherOperating', 'specific'];
    const big = { ...report, current: { ...report.current, expenditure: lines } };
    const all = lines.flatMap(({ id }) => nodes.map((node, k) => cell('expenditure', id, amount(node, k + 1))));
    const done = execute(big, { name: 'setCells', params: { action: 'paste', cells: all } });
    expect(done.patches).toHaveLength(1000);
    expect(done.report.current.expenditure[999]?.amounts).toEqual({
      wages: 1,
      family: 2,
      goods: 3,
      capital: 4,
      otherOperating: 5,
      specific: 6,
    });
  });
});
