import type { ImportRow, ImportTable, ImportTablePage } from '../../../shared/contract/importing.ts';
import { columnChoices } from '../../../shared/recognise/columns/columnChoices.ts';
import type { Fen } from '../../../shared/money/fen.ts';
import { formatAmount } from '../../../shared/money/formatAmount.ts';

const ROW_KINDS: Readonly<Record<ImportRow['kind'], string>> = {
  total: '合计',
  unit: '单位',
  group: '小计',
  leaf: '明细',
  blank: '不读',
};

interface Props {
  readonly table: ImportTable;
  readonly page: ImportTablePage;
  /** Unit of the screen. */
  readonly unit: '元' | '万元';
}

/** The same rows as they were read: what each is, its code and name, its amounts by meaning. */
export function ResultPane({ table, page, unit }: Props) {
  const amounts = table.meanings.flatMap(({ key, name }, column) =>
    key.startsWith('amount') || key.startsWith('quantity') ? [{ column, name }] : [],
  );
  const withCode = page.read.some(({ code }) => code !== '');
  const withName = page.read.some(({ name, unit: of }) => name !== '' || of !== '');
  const headHeight = page.head * 28 + (columnChoices(table.kind).length ? 34 : 0);
  const money = (fen: number): string =>
    formatAmount(fen as Fen, { unit, decimals: 2, grouping: true, trimZeros: false });
  return (
    <table className="imp-table">
      <thead>
        <tr style={{ height: Math.max(28, headHeight) }}>
          {['行', ...(withCode ? ['编码'] : []), ...(withName ? ['名称'] : []), ...amounts.map(({ name }) => name)].map(
            (title, i) => (
              <th key={i} title={title}>
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {page.read.map((row) => (
          <tr key={row.row} className={`imp-row-${row.kind}`} title={row.doubt || undefined}>
            <td>
              {row.doubt && (
                <span className="imp-mark" role="img" aria-label="存疑">
                  !
                </span>
              )}
              {ROW_KINDS[row.kind]}
            </td>
            {withCode && <td>{row.code}</td>}
            {withName && <td>{row.name || (row.kind === 'unit' ? row.unit : '')}</td>}
            {amounts.map(({ column }) => {
              const read = row.amounts.find((amount) => amount.column === column);
              return (
                <td key={column} className="imp-amount">
                  {read ? money(read.fen) : ''}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
