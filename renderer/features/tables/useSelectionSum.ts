import { useCallback, useEffect, useRef } from 'react';
import type { CellModel, SelectionInfo } from '../../components/Grid/types.ts';
import { useUi } from '../../state/uiStore.ts';
import type { EditorColumn } from './editorColumns.ts';
import { selectionWords } from './selectionWords.ts';

/** Keeps the status bar's sum that of the selected cells: when the selection moves, when a cell changes, when it is left. */
export function useSelectionSum(
  getCell: (rowId: string, colId: string) => CellModel,
  columns: ReadonlyMap<string, EditorColumn>,
): (selection: SelectionInfo) => void {
  const unit = useUi((s) => s.moneyUnit);
  const selected = useRef<SelectionInfo | null>(null);
  const told = useRef('');
  const tell = useCallback(
    (selection: SelectionInfo) => {
      selected.current = selection;
      told.current = selectionWords(selection, ({ rowId, colId }) => getCell(rowId, colId), columns, unit);
      useUi.getState().set({ selectionSum: told.current });
    },
    [getCell, columns, unit],
  );
  useEffect(() => {
    // what another table said stays
    if (selected.current && useUi.getState().selectionSum === told.current) tell(selected.current);
  }, [tell]);
  useEffect(
    () => () => {
      if (told.current && useUi.getState().selectionSum === told.current) useUi.getState().set({ selectionSum: '' });
    },
    [],
  );
  return tell;
}
