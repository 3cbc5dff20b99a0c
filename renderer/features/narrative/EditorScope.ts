import { createContext, useContext } from 'react';
import type { Context } from '../../../shared/layout/context.ts';

/** What the chips of a text editor are written from, and what a click on one opens. */
export interface EditorScope {
  readonly context: Context;
  readonly openChip: (position: number) => void;
}

export const EditorScopeContext = createContext<EditorScope | null>(null);

export function useEditorScope(): EditorScope {
  const scope = useContext(EditorScopeContext);
  if (!scope) throw new Error('EditorScopeContext is missing above');
  return scope;
}
