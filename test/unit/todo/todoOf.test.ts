import { describe, expect, it } from 'vitest';
import { execute, type Command } from '../../../shared/commands/dispatch.ts';
import { applyPatches } from '../../../shared/commands/applyPatches.ts';
import { fen } from '../../../shared/money/fen.ts';
import { countingIds } from '../../../shared/report/lineIds.ts';
import type { Report } from '../../../shared/report/report.ts';
import { rollForward } from '../../../shared/roll/rollForward.ts';
import { todoOf } from '../../../shared/todo/todoOf.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const old: Report = {
  ...fixtureReport('xinxiang-2024'),
  dates: { published: '2024-03-01' },
  sections: {
    'S2.1': {
      templateKey: 'k',
      paragraphs: [
        {
          id: 'p1',
          runs: [
            { kind: 'text', text: '2024年收入1357.14万元，比2023年增加。' },
            { kind: 'text', text: '主要原因：新增机构。' },
          ],
        },
      ],
    },
  },
};
const layout = layoutOf(old);
const next = rollForward(old, { id: 'n', year: 2025, from: layout, newId: countingIds('new-') });

const run = (report: Report, ...commands: Command[]): Report =>
  commands.reduce((before, command) => execute(before, command).report, report);
const item = (report: Report, id: string) => todoOf(report, layout).items.find((known) => known.id === id);

describe('the to-do list', () => {
  it('is empty for a report that was not rolled forward', () => {
    expect(todoOf(old, layout)).toEqual({ items: [], done: 0 });
  });

  it('empties a dataset’s item when every line has a number or is gone', () => {
    const [first, second] = next.current.sangong;
    const fill = (lineId: string): Command => ({
      name: 'setCell',
      params: {
        year: 'this',
        dataset: 'sangong',
        lineId,
        change: { kind: 'amount', node: 'general', value: fen(10_000) },
      },
    });
    expect(item(next, 'fill|sangong')).toMatchObject({ done: false, text: expect.stringContaining('还有 2 行') });
    const half = run(next, fill(first!.id));
    expect(item(half, 'fill|sangong')).toMatchObject({ done: false, text: expect.stringContaining('还有 1 行') });
    const params = { year: 'this', dataset: 'sangong', ids: [second!.id] } as const;
    expect(item(run(half, fill(second!.id)), 'fill|sangong')?.done).toBe(true);
    expect(item(run(half, { name: 'deleteLines', params }), 'fill|sangong')?.done).toBe(true);
  });

  it('gives a number that is typed without a unit the unit of last year', () => {
    const line = { id: 'c', texts: { name: '参保人数' } };
    const last = { ...line, quantities: { value: { value: 34, scale: 0, unit: '万人' } } };
    const report: Report = {
      ...next,
      current: { ...next.current, customFigures: [line] },
      prior: { ...next.prior, customFigures: [last] },
    };
    const typed = (unit: string): Command => ({
      name: 'setCell',
      params: {
        ...{ year: 'this', dataset: 'customFigures', lineId: 'c' },
        change: { kind: 'quantity', quantity: 'value', value: { value: 36, scale: 0, unit } },
      },
    });
    const valueOf = (changed: Report) => changed.current.customFigures[0]!.quantities?.['value'];
    expect(valueOf(run(report, typed('')))).toEqual({ value: 36, scale: 0, unit: '万人' });
    expect(valueOf(run(report, typed('人')))?.unit).toBe('人');
    expect(valueOf(run(report, typed('人'), typed('')))?.unit).toBe('');
  });

  it('takes a reason off when it is rewritten or emptied, and puts it back when the old words come back', () => {
    const id = 'reason|field:reason.revenue';
    const write = (value: string): Command => ({ name: 'setText', params: { field: 'reason.revenue', value } });
    expect(item(next, id)).toMatchObject({ done: false, kind: '改写' });
    expect(item(run(next, write('人员增加')), id)?.done).toBe(true);
    expect(item(run(next, write('')), id)?.done).toBe(true);
    expect(item(run(next, write('人员增加'), write(old.texts['reason.revenue']!)), id)?.done).toBe(false);
  });

  it('follows the typed figures and the reason of an edited paragraph one by one', () => {
    const place = 'paragraph:S2.1/p1';
    expect(item(next, `figures|${place}`)).toMatchObject({
      kind: '改写',
      text: expect.stringContaining('1357.14万元'),
    });
    expect(item(next, `reason|${place}`)?.done).toBe(false);
    const section = next.sections['S2.1']!;
    expect(section.paragraphs[0]!.runs[0]).toEqual({ kind: 'text', text: '2025年收入1357.14万元，比2024年增加。' });
    const runs = [{ kind: 'text', text: '2025年收入1400万元。' }, section.paragraphs[0]!.runs[1]!] as const;
    const edited = run(next, {
      name: 'setSection',
      params: { id: 'S2.1', section: { ...section, paragraphs: [{ id: 'p1', runs }] } },
    });
    expect(item(edited, `figures|${place}`)?.done).toBe(true);
    expect(item(edited, `reason|${place}`)?.done).toBe(false);
  });

  it('asks for the dates that were cleared until they are set', () => {
    expect(next.dates).toEqual({});
    expect(item(next, 'date|published')?.done).toBe(false);
    const dated = run(next, { name: 'setDates', params: { change: { published: '2025-02-20' } } });
    expect(item(dated, 'date|published')?.done).toBe(true);
  });

  it('counts what is confirmed as done, and undo takes the confirmation back', () => {
    const { items } = todoOf(next, layout);
    const [target] = items.filter(({ kind }) => kind === '确认');
    const command: Command = { name: 'confirmTodo', params: { ids: [target!.id], confirmed: true, title: '某项' } };
    const { report, inverse, label } = execute(next, command);
    expect(label).toBe('确认 待办 某项');
    expect(todoOf(report, layout).done).toBe(1);
    expect(item(report, target!.id)).toMatchObject({ done: true, confirmed: true });
    expect(applyPatches(report, inverse)).toEqual(next);
    const back = run(report, { name: 'confirmTodo', params: { ids: [target!.id], confirmed: false } });
    expect(back).toEqual(next);
  });

  it('is done when everything is filled, rewritten or confirmed', () => {
    const ids = todoOf(next, layout).items.map(({ id }) => id);
    const all = run(next, { name: 'confirmTodo', params: { ids, confirmed: true } });
    expect(todoOf(all, layout).done).toBe(ids.length);
  });
});
