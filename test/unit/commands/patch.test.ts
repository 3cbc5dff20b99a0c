import { describe, expect, it } from 'vitest';
import { applyPatches, findConflict, PatchConflictError } from '../../../shared/commands/applyPatches.ts';
import { invertPatches, type Patch } from '../../../shared/commands/patch.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { fen } from '../../../shared/money/fen.ts';
import { sampleReport } from './sampleReport.ts';

const report = sampleReport();
const [e1, e2, e3] = report.current.expenditure as [Line, Line, Line];
const at = { year: 'this', dataset: 'expenditure' } as const;
const set = (before: Line, after: Line, index: number): Patch => ({
  kind: 'line',
  ...at,
  id: before.id,
  before,
  after,
  index,
});

describe('applyPatches', () => {
  it('changes one line and leaves every other object the same', () => {
    const after = applyPatches(report, [set(e2, { ...e2, amounts: { basic: fen(60) } }, 1)]);
    expect(after.current.expenditure[1]?.amounts).toEqual({ basic: 60 });
    expect(after.current.expenditure[0]).toBe(e1);
    expect(after.current.projects).toBe(report.current.projects);
    expect(after.prior).toBe(report.prior);
    expect(after.units).toBe(report.units);
    expect(report.current.expenditure[1]).toBe(e2);
  });

  it('copies a list once, however many patches touch it', () => {
    const lines = Array.from({ length: 5000 }, (_, i): Line => ({ id: `l${i}`, amounts: { wages: fen(i) } }));
    let copies = 0;
    class Counted extends Array<Line> {
      override [Symbol.iterator]() {
        copies += 1;
        return super[Symbol.iterator]();
      }
    }
    const expenditure = Counted.from(lines) as unknown as Line[];
    copies = 0;
    const large = { ...report, current: { ...report.current, expenditure } };
    const patches = lines.slice(0, 1000).map((line, i) => set(line, { ...line, function: '210' }, i));
    const after = applyPatches(large, patches);
    expect(copies).toBe(1);
    expect(after.current.expenditure[999]?.function).toBe('210');
    expect(after.current.expenditure[1000]).toBe(lines[1000]);
  });

  it('finds a line that has moved away from the position in the patch', () => {
    const after = applyPatches(report, [set(e3, { ...e3, function: '210' }, 0)]);
    expect(after.current.expenditure.map((line) => line.function)).toEqual(['2101501', '2210201', '210']);
  });

  it('inserts, deletes and moves in order, and takes all of it back', () => {
    const added: Line = { id: 'new', function: '210' };
    const patches: Patch[] = [
      { kind: 'line', ...at, id: 'new', before: null, after: added, index: 1 },
      { kind: 'lineMove', ...at, id: 'e3', from: 3, to: 0 },
      { kind: 'line', ...at, id: 'e1', before: e1, after: null, index: 1 },
      { kind: 'text', field: 'duties', before: '职责', after: null },
      { kind: 'text', field: 'reason', before: null, after: '人员增加' },
      { kind: 'unitMove', id: 'own', from: 1, to: 0 },
      { kind: 'meta', key: 'secrecy', before: null, after: { reviewer: '张', date: '', result: '' } },
    ];
    const after = applyPatches(report, patches);
    expect(after.current.expenditure.map((line) => line.id)).toEqual(['e3', 'new', 'e2']);
    expect(after.texts).toEqual({ 'duties@own': '本级职责', reason: '人员增加' });
    expect(after.units.map((unit) => unit.id)).toEqual(['own', 'department']);
    expect(applyPatches(after, invertPatches(patches))).toStrictEqual(report);
    expect(invertPatches(invertPatches(patches))).toStrictEqual(patches);
  });

  it('works on patches that were stored and read again', () => {
    const stored = JSON.parse(JSON.stringify([set(e1, { ...e1, secret: true }, 0)])) as Patch[];
    expect(applyPatches(report, stored).current.expenditure[0]?.secret).toBe(true);
  });
});

describe('conflicts', () => {
  const conflicts: [name: string, patch: Patch, message: RegExp][] = [
    ['a line that was changed', set({ ...e1, secret: true }, e1, 0), /“支出·2101501”已被改动.*没有进行.*请/],
    ['a line that is gone', set({ id: 'gone', function: '208' }, { id: 'gone' }, 0), /“支出·.*”已被删除/],
    ['a line that is there already', { kind: 'line', ...at, id: 'e1', before: null, after: e1, index: 0 }, /已经存在/],
    ['a move of nothing', { kind: 'lineMove', ...at, id: 'gone', from: 0, to: 1 }, /“支出·第1行”已被删除/],
    ['a text', { kind: 'text', field: 'duties', before: '旧', after: '新' }, /“填写内容·duties”已被改动/],
    ['a section', { kind: 'section', id: 'revenue', before: null, after: null }, /“说明·revenue”已被改动/],
    [
      'a unit',
      { kind: 'unit', id: 'x', before: { id: 'x', code: '', name: '甲', role: 'unit' }, after: null, index: 0 },
      /“单位·甲”已被删除/,
    ],
    ['a setting', { kind: 'meta', key: 'year', before: 2025, after: 2027 }, /“年度”已被改动/],
    [
      'a waiver',
      { kind: 'waiver', id: 'f', before: { finding: 'f', reason: '', by: '', at: '' }, after: null, index: 0 },
      /“审核说明”已被删除/,
    ],
  ];

  it.each(conflicts)('%s', (_, patch, message) => {
    const good: Patch = { kind: 'text', field: 'other', before: null, after: '好' };
    const conflict = findConflict(report, [good, patch]);
    expect(conflict?.index).toBe(1);
    expect(conflict?.patch).toBe(patch);
    expect(conflict?.message).toMatch(message);
    expect(() => applyPatches(report, [good, patch])).toThrow(PatchConflictError);
  });

  it('sees what earlier patches of the list did', () => {
    const changed = { ...e1, secret: true };
    expect(findConflict(report, [set(e1, changed, 0), set(changed, e1, 0)])).toBeNull();
    expect(findConflict(report, [set(e1, changed, 0), set(e1, changed, 0)])?.index).toBe(1);
  });
});
