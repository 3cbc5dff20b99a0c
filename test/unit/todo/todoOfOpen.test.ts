import { expect, it } from 'vitest';
import { todoOfOpen } from '../../../renderer/features/todo/todoOfOpen.ts';
import { countingIds } from '../../../shared/report/lineIds.ts';
import { rollForward } from '../../../shared/roll/rollForward.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const old = fixtureReport('xinle-2021');
const layout = layoutOf(old);
const report = rollForward(old, { id: 'n', year: 2022, from: layout, newId: countingIds() });

it('is made once for a report and its layout, and anew where the layout is another one', () => {
  const first = todoOfOpen({ report, layout });
  expect(todoOfOpen({ report, layout })).toBe(first);
  const item = first.items.find(({ place }) => place.kind === 'field' && layout.fields[place.field])!;
  const field = item.place.kind === 'field' ? item.place.field : '';
  const renamed = { ...layout, fields: { ...layout.fields, [field]: { ...layout.fields[field]!, label: '改名了' } } };
  const where = (todo: typeof first): string | undefined => todo.items.find(({ id }) => id === item.id)?.where;
  expect(where(todoOfOpen({ report, layout: renamed }))).toBe('改名了');
  expect(where(todoOfOpen({ report, layout }))).toBe(item.where);
});
