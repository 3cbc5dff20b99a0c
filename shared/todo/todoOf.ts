import type { Layout } from '../layout/layout.ts';
import type { Report } from '../report/report.ts';
import { fillItems } from './fillItems.ts';
import { keptTodo } from './keptTodo.ts';
import { placeTitle } from './placeTitle.ts';
import { TODO_KINDS, type TodoItem } from './todoItem.ts';

/** The to-do list (待办) of a report, with how much of it is done. */
export interface Todo {
  /** By kind, then in the order of the report's data. */
  readonly items: readonly TodoItem[];
  readonly done: number;
}

const NOTHING: Todo = { items: [], done: 0 };

/**
 * What is left to do in a report that was rolled forward: computed from the report as it stands, so that it empties as
 * the work is done. Nothing is stored but the marks of the roll-forward and the officer's confirmations. A report that was
 * not rolled forward has nothing on the list.
 */
export function todoOf(report: Report, layout: Layout): Todo {
  const { rolled, confirmed = [] } = report;
  if (!rolled) return NOTHING;
  const sure = new Set(confirmed);
  const withConfirmation = (item: Omit<TodoItem, 'confirmed'>): TodoItem => {
    return { ...item, confirmed: sure.has(item.id), done: item.done || sure.has(item.id) };
  };
  const kept = rolled.kept.map((item) => {
    const { kind, text, open } = keptTodo(report, layout, item);
    return { id: item.id, kind, place: item.place, where: placeTitle(report, layout, item.place), text, done: !open };
  });
  const all = [...fillItems(report), ...kept].map(withConfirmation);
  const items = TODO_KINDS.flatMap((kind) => all.filter((item) => item.kind === kind));
  return { items, done: items.filter(({ done }) => done).length };
}
