import { Select } from 'antd';
import type { ImportTable, ImportTableChange, ImportTablePage } from '../../../shared/contract/importing.ts';
import { columnChoices } from '../../../shared/recognise/columns/columnChoices.ts';
import { meaningKey, meaningName } from '../../../shared/recognise/columns/columnMeaning.ts';

type Cell = ImportTablePage['cells'][number];

/** Amounts stand at the right; codes have no point. */
const AMOUNT = /^-?[\d,]+\.\d+%?$/;

interface Props {
  readonly table: ImportTable;
  readonly page: ImportTablePage;
  readonly change: (change: ImportTableChange) => void;
}

/** The table as it stands in the file; above each column what it is taken for. */
export function SourcePane({ table, page, change }: Props) {
  const choices = columnChoices(table.kind, table.fund || undefined).map((meaning) => ({
    value: meaningKey(meaning),
    label: meaningName(meaning),
  }));
  const columns = Array.from({ length: page.columns }, (_, i) => i);
  const rows = rowsOf(page);
  return (
    <table className="imp-table">
      <thead>
        {choices.length > 0 && (
          <tr className="imp-meanings">
            {columns.map((column) => (
              <th key={column}>
                <MeaningSelect table={table} column={column} choices={choices} change={change} />
              </th>
            ))}
          </tr>
        )}
        {rows.head.map((cells, r) => (
          <tr key={r}>{cells.map((cell) => cell && <HeadCell key={cell.column} cell={cell} />)}</tr>
        ))}
      </thead>
      <tbody>
        {rows.body.map((cells, r) => (
          <tr key={page.from + r}>
            {cells.map(
              (cell) =>
                cell && (
                  <td
                    key={cell.column}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.columnSpan}
                    title={cell.text}
                    className={AMOUNT.test(cell.text.trim()) ? 'imp-amount' : undefined}
                  >
                    {cell.text}
                  </td>
                ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HeadCell = ({ cell }: { cell: Cell }) => (
  <th rowSpan={cell.rowSpan} colSpan={cell.columnSpan} title={cell.text}>
    {cell.text}
  </th>
);

interface SelectProps {
  readonly table: ImportTable;
  readonly column: number;
  readonly choices: readonly { value: string; label: string }[];
  readonly change: (change: ImportTableChange) => void;
}

function MeaningSelect({ table, column, choices, change }: SelectProps) {
  const meaning = table.meanings[column];
  if (!meaning) return null;
  const isListed = choices.some(({ value }) => value === meaning.key);
  const options = isListed ? choices : [{ value: meaning.key, label: meaning.name }, ...choices];
  const isUnknown = meaning.key.startsWith('unknown') && meaning.path !== '';
  return (
    <Select
      aria-label={`第 ${column + 1} 列“${meaning.path || '无表头'}”的含义`}
      size="small"
      className="imp-meaning"
      value={meaning.key}
      options={[...options]}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      {...(isUnknown ? { status: 'warning' as const } : {})}
      onChange={(value: string) => change({ columns: [{ index: column, meaning: value }] })}
    />
  );
}

/** Rows of cells; null: covered by a merged cell. Places that no cell covers are empty. */
function rowsOf({ cells, head, rows, columns, from, read }: ImportTablePage): {
  head: (Cell | null)[][];
  body: (Cell | null)[][];
} {
  const first = head + from;
  const last = Math.min(rows, first + read.length);
  const numbers = [
    ...Array.from({ length: head }, (_, i) => i),
    ...Array.from({ length: last - first }, (_, i) => first + i),
  ];
  const matrix = new Map<number, (Cell | null)[]>(
    numbers.map((row) => [
      row,
      Array.from({ length: columns }, (_, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: '' })),
    ]),
  );
  for (const cell of cells) {
    const wide = Math.min(cell.columnSpan, columns - cell.column);
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
      for (let c = cell.column; c < cell.column + wide; c += 1) {
        const row = matrix.get(r);
        if (row) row[c] = null;
      }
    const row = matrix.get(cell.row);
    if (row) row[cell.column] = { ...cell, columnSpan: wide };
  }
  return {
    head: numbers.filter((row) => row < head).map((row) => matrix.get(row)!),
    body: numbers.filter((row) => row >= head).map((row) => matrix.get(row)!),
  };
}
