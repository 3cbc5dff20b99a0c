import { expect, it } from 'vitest';
import { countingIds } from '../../../shared/report/lineIds.ts';
import { rollForward } from '../../../shared/roll/rollForward.ts';
import { fillItems, unfilledDatasets } from '../../../shared/todo/fillItems.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const old = fixtureReport('xinle-2021');
const next = rollForward(old, { id: 'n', year: 2022, from: layoutOf(old), newId: countingIds() });

it('names the datasets whose item is neither done nor confirmed', () => {
  const open = fillItems(next).filter(({ done }) => !done);
  expect(open.length).toBeGreaterThan(2);
  expect([...unfilledDatasets(next)].map((dataset) => `fill|${dataset}`)).toEqual(open.map(({ id }) => id));
  const [first] = open;
  const rest = open.slice(1).map(({ id }) => id);
  const confirmed = { ...next, confirmed: [first!.id] };
  expect([...unfilledDatasets(confirmed)].map((dataset) => `fill|${dataset}`)).toEqual(rest);
});

it('finds nothing to fill in a report that was not rolled forward', () => {
  expect(unfilledDatasets(old)).toEqual(new Set());
});
