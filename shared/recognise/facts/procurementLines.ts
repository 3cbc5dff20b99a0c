import type { Line } from '../../budget/lines.ts';
import { parseQuantity } from '../../money/quantity.ts';
import { fundOf } from '../columns/words.ts';
import type { ColumnMeaning } from '../recognised.ts';
import type { CellAmount, RowReading } from '../rows/readRows.ts';
import { plain, titleKey } from '../tables/plain.ts';
import { KINDS_OF_GROUPS } from './byNode.ts';
import { cellOf } from './cellOf.ts';
import { lineAmounts } from './frontier.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';

/**
 * 政府采购: one line per purchase, of each fund where the funds are columns.
 * @param projects lines whose ids are `projects1`, `projects2` … in order
 */
export function procurementLines(read: ReadTable | undefined, projects: readonly Line[], unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const { columns } = read.table;
  return read.rows.flatMap((row): Line[] => {
    const cell = (is: (column: ColumnMeaning) => boolean): string => cellOf(read, row, is);
    const field = (name: string): string => cell((c) => c.field === name);
    const item = codedText(field('itemName'), /^[A-C]\d+$/);
    const project = cell((c) => c.role === 'project');
    if (row.kind === 'total' || (item.name === '' && project === '')) return [];
    const code = field('itemCode') || item.code;
    const at = projects.findIndex((p) => titleKey(p.texts?.['name'] ?? '') === titleKey(project));
    const functionCode = codedText(
      cell((c) => c.role === 'code'),
      /^2\d{4,6}$/,
    ).code;
    const economic = codedText(field('economic'), /^[35]\d{2,4}$/).code;
    const unitCode = plain(cell((c) => c.role === 'unitCode'));
    const unitName = cell((c) => c.role === 'unitName');
    const unit = unitCode || unitName ? { unit: { code: unitCode, name: unitName } } : row;
    const common: Line = {
      id: '',
      unit: unitOf(unit),
      ...(functionCode ? { function: functionCode } : {}),
      ...(economic ? { economic } : {}),
      ...(project && at >= 0 ? { project: `projects${at + 1}` } : {}),
      ...(code ? { itemCode: code } : {}),
    };
    const quantity = parseQuantity(
      cell((c) => c.role === 'quantity'),
      '',
    );
    const texts = Object.fromEntries(
      Object.entries({
        itemName: item.name || (at < 0 ? project : ''),
        source: field('source'),
        nature: field('nature'),
        measureUnit: field('measureUnit'),
      }).filter(([, text]) => text !== ''),
    );
    const rest = {
      ...(quantity.kind === 'quantity' ? { quantities: { quantity: quantity.quantity } } : {}),
      ...(Object.keys(texts).length ? { texts } : {}),
    };
    return amountsOf(row, columns, texts['nature'] ?? texts['source'] ?? '').map(([fund, amounts]) => ({
      ...common,
      ...(fund ? { fund } : {}),
      ...lineAmounts(amounts),
      ...rest,
    }));
  });
}

/** Amounts by fund: of the columns of funds, else the one amount with the fund that its text names. */
function amountsOf(
  row: RowReading,
  columns: readonly ColumnMeaning[],
  source: string,
): (readonly [fund: string, amounts: Map<string, CellAmount>])[] {
  const whole = new Map<string, CellAmount>();
  const funds = new Map<string, CellAmount>();
  for (const [index, amount] of row.amounts) {
    const { at, field } = columns[index]!;
    if (field === 'unitPrice') whole.set('unitPrice', amount);
    else if (at?.year !== undefined) continue;
    else if (typeof at?.measure === 'string' && !whole.has(at.measure)) whole.set(at.measure, amount);
    else if (typeof at?.fund === 'string' && at.fund !== 'total' && amount.fen !== 0) funds.set(at.fund, amount);
  }
  const price = [...whole].filter(([node]) => node === 'unitPrice');
  if (funds.size > 1 || (funds.size === 1 && !whole.has('amount')))
    return [...funds].map(([fund, amount]) => [fund, new Map([['amount', amount], ...price])]);
  const named = [...funds.keys()][0] ?? fundOf([plain(source)]);
  const fund = typeof named === 'string' ? (KINDS_OF_GROUPS[named] ?? named) : '';
  return whole.size ? [[fund, whole]] : [];
}

/** `[A05040299]其他硒鼓、粉盒`, `A05040299-其他硒鼓`, or the name or the code alone. */
function codedText(text: string, isCode: RegExp): { code: string; name: string } {
  const found = /^[[(（【]?([A-Z]?\d{3,})[\])）】]?[-_ ]?(.*)$/.exec(text.trim());
  return found && isCode.test(found[1]!)
    ? { code: found[1]!, name: found[2]!.trim() }
    : { code: '', name: text.trim() };
}
