import { useDeferredValue } from 'react';
import type { Todo } from '../../../shared/todo/todoOf.ts';
import type { OpenReport } from '../../state/session.ts';
import { useOpen } from '../../state/SessionContext.tsx';
import { todoOfOpen } from './todoOfOpen.ts';

/** The to-do list, following the edits without holding them up, and the report that it is of. */
export function useTodo(): Todo & { readonly open: OpenReport } {
  const open = useDeferredValue(useOpen());
  return { ...todoOfOpen(open), open };
}
