import { describe, expect, it } from 'vitest';
import { commandSchema, parseCommand } from '../../../shared/commands/dispatch.ts';

const change = { kind: 'amount', node: 'wages', value: 1 };
const setCell = { name: 'setCell', params: { year: 'this', dataset: 'expenditure', lineId: 'a', change } };
const patched = (params: object): unknown => ({ ...setCell, params: { ...setCell.params, ...params } });

describe('parseCommand', () => {
  it('takes what is a command', () => {
    expect(parseCommand(setCell)).toEqual({ ok: true, command: setCell });
    expect(commandSchema.safeParse(setCell).success).toBe(true);
  });

  const bad: [name: string, raw: unknown, message: RegExp][] = [
    ['nothing', null, /这项操作的内容不正确，没有执行（命令：.*）。请刷新后再试。/],
    ['a command that is none', { name: 'dropTables', params: {} }, /（name：/],
    ['a name that every object has', { name: 'constructor', params: {} }, /（name：/],
    ['no parameters', { name: 'setCell' }, /（params：/],
    ['an unknown dataset', patched({ dataset: 'weather' }), /params.dataset：没有这一类数据/],
    ['a third year', patched({ year: 'next' }), /params.year：年份应为本年或上年/],
    ['a fraction of a 分', patched({ change: { ...change, value: 0.5 } }), /params.change.value：金额应为整数/],
    ['a text as an amount', patched({ change: { ...change, value: '12' } }), /params.change.value：金额应为整数/],
    ['a reserved id', patched({ lineId: '__proto__' }), /编号不可用/],
    ['a text of a megabyte', patched({ change: { kind: 'text', field: 'name', value: 'x'.repeat(1e6) } }), /不能超过/],
    ['something beside', patched({ extra: 1 }), /extra/],
    [
      'no lines',
      { name: 'insertLines', params: { year: 'this', dataset: 'debt', index: 0, lines: [] } },
      /params.lines：/,
    ],
    ['a place before the first', { name: 'moveUnit', params: { id: 'a', to: -1 } }, /params.to：/],
  ];

  it.each(bad)('refuses %s', (_, raw, message) => {
    const parsed = parseCommand(raw);
    expect(parsed.ok ? '' : parsed.message).toMatch(message);
  });
});
