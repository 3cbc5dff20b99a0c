import { useState } from 'react';
import type { Line } from '../../../shared/budget/lines.ts';
import { useNewId } from '../../state/IdContext.ts';

/**
 * The id of the empty row at the end, which is that of the line it becomes: the row stays where it is when its line is
 * made, also in a sorted view, and a new empty row follows.
 */
export function useEmptyRow(lines: readonly Line[]): string {
  const newId = useNewId();
  const [id, setId] = useState(newId);
  if (!lines.some((line) => line.id === id)) return id;
  const next = newId();
  setId(next);
  return next;
}
