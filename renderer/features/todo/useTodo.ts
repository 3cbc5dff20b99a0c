import { useDeferredValue } from 'react';
import { todoOf, type Todo } from '../../../shared/todo/todoOf.ts';
import { useOpen } from '../../state/SessionContext.tsx';

type Open = ReturnType<typeof useOpen>;

const known = new WeakMap<object, Todo>();

/** The to-do list of a report as it stands; asked twice for the same report, it is there already. */
function todoOfOpen({ report, layout }: Open): Todo {
  const hit = known.get(report);
  if (hit) return hit;
  const made = todoOf(report, layout);
  known.set(report, made);
  return made;
}

/** The to-do list, following the edits without holding them up, and the report that it is of. */
export function useTodo(): Todo & { readonly open: Open } {
  const open = useDeferredValue(useOpen());
  return { ...todoOfOpen(open), open };
}
