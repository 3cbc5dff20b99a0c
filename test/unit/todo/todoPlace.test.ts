import { describe, expect, it } from 'vitest';
import { todoTarget } from '../../../renderer/features/todo/todoPlace.ts';
import { countingIds } from '../../../shared/report/lineIds.ts';
import { rollForward } from '../../../shared/roll/rollForward.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const old = fixtureReport('xinle-2021');
const layout = layoutOf(old);
const next = rollForward(old, { id: 'n', year: 2022, from: layout, newId: countingIds() });

describe('where an item of the to-do list leads', () => {
  it('is a place of the app for every item of a rolled report', () => {
    const places = next.rolled!.kept.map(({ place }) => place);
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter((place) => todoTarget(place, next, layout) === null)).toEqual([]);
  });

  it('is the field itself, or the section of the unit that prints it', () => {
    expect(todoTarget({ kind: 'field', field: 'reason.vehicle' }, next, layout)).toEqual({
      node: { kind: 'fields' },
      focus: { kind: 'field', id: 'reason.vehicle' },
    });
    const ofUnit = todoTarget({ kind: 'field', field: 'reason.vehicle@own' }, next, layout);
    expect(ofUnit?.node).toMatchObject({ kind: 'section', unitId: 'own' });
  });

  it('is the line of the project’s goals', () => {
    const [goal] = next.current.projectPerformance;
    const place = { kind: 'dataset', dataset: 'projectPerformance', project: goal!.project! } as const;
    expect(todoTarget(place, next, layout)).toEqual({
      node: { kind: 'dataset', dataset: 'projectPerformance', year: 'this' },
      focus: { kind: 'cell', rowId: goal!.id, colId: 'text:goals' },
    });
  });

  it('is a paragraph, the terms, or nothing for what the layout does not have', () => {
    const section = layout.parts.flatMap((part) => part.children).find((child) => child.kind === 'section')!;
    const paragraph = { kind: 'paragraph', section: `${section.id}@own`, paragraph: 'p1' } as const;
    expect(todoTarget(paragraph, next, layout)).toEqual({
      node: { kind: 'section', id: section.id, unitId: 'own' },
      focus: { kind: 'paragraph', id: 'p1' },
    });
    expect(todoTarget({ ...paragraph, section: 'nowhere' }, next, layout)).toBeNull();
    expect(todoTarget({ kind: 'extra', id: 'own-1' }, next, layout)).toBeNull();
  });
});
