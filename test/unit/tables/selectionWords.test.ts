import { describe, expect, test } from 'vitest';
import { columnLeaves, editorColumns } from '../../../renderer/features/tables/editorColumns.ts';
import { selectionWords } from '../../../renderer/features/tables/selectionWords.ts';
import type { CellRef, SelectionInfo } from '../../../renderer/components/Grid/types.ts';

const columns = new Map(columnLeaves(editorColumns('expenditure', '万元')).map((c) => [c.id, c]));

/** What the status bar says of the cells of one row, given by column and text. */
function words(cells: readonly (readonly [colId: string, edit: string])[], cellCount = cells.length): string {
  const refs = cells.map(([colId], i): CellRef => ({ rowId: String(i), colId }));
  const selection: SelectionInfo = {
    active: refs[0]!,
    rowCount: refs.length,
    colCount: 1,
    cellCount,
    forEachCell: (visit) => refs.forEach(visit),
  };
  const cellAt = ({ rowId }: CellRef) => ({ text: '', edit: cells[Number(rowId)]![1] });
  return selectionWords(selection, cellAt, columns, '万元');
}

describe('sum, count and mean of the selection', () => {
  test('add amounts to the 分, and leave blanks and other columns out', () => {
    expect(
      words([
        ['amount:wages', '0.1'],
        ['amount:family', '0.200001'],
        ['amount:goods', ''],
        ['dim:function', '2101501'],
      ]),
    ).toBe('求和 0.30　计数 2　平均 0.15');
  });

  test('are not given for one cell, for no amounts, or for more cells than a person selects on purpose', () => {
    expect(words([['amount:wages', '1']])).toBe('');
    expect(
      words([
        ['dim:function', '2101501'],
        ['dim:function', '2101502'],
      ]),
    ).toBe('');
    expect(words([['amount:wages', '1']], 1_000_000)).toBe('');
  });

  test('negative amounts count', () => {
    expect(
      words([
        ['amount:wages', '-3'],
        ['amount:wages', '1'],
      ]),
    ).toBe('求和 -2.00　计数 2　平均 -1.00');
  });
});
