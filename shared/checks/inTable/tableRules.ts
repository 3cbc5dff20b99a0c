import { compareApprox } from '../../money/interval.ts';
import { amountText } from '../amountText.ts';
import { cellPlace } from '../cellPlace.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckedTable, CheckMaterial } from '../material/material.ts';

/** Both sides of a balance (TBL-01), and quantity times price of a purchase (TBL-08). */
export const tableRules: CheckRun = {
  checks: ['TBL-01', 'TBL-08'],
  run(material) {
    const { procurement } = material.context.report.current;
    return {
      findings: [...material.tables.flatMap(balance), ...prices(material)],
      skipped: procurement.length ? {} : { 'TBL-08': '没有政府采购的明细' },
    };
  },
};

const squeeze = (text: string): string => text.replace(/[\s:：]/g, '');

/** A row with 收入总计 at the left and 支出总计 at the right: the first amount of each side. */
function balance(table: CheckedTable): Finding[] {
  return table.rows.flatMap((row, r): Finding[] => {
    const texts = row.cells.map((c) => squeeze(c.text));
    const left = texts.findIndex((t) => /^收入(?:总计|合计)$/.test(t));
    const right = texts.findIndex((t, i) => i > left && /^支出(?:总计|合计)$/.test(t));
    if (left < 0 || right < 0) return [];
    const a = row.cells.findIndex((c, i) => i > left && i < right && c.amount);
    const b = row.cells.findIndex((c, i) => i > right && c.amount);
    if (a < 0 || b < 0) return [];
    const [income, spent] = [row.cells[a]!.amount!, row.cells[b]!.amount!];
    if (compareApprox(income, spent) !== 'differs') return [];
    const [x, y] = [amountText(income.fen), amountText(spent.fen)];
    return [
      makeFinding('TBL-01', {
        severity: 'error',
        where: cellPlace(table, { row: r, column: b }),
        against: [cellPlace(table, { row: r, column: a })],
        stated: y,
        expected: x,
        difference: amountText(spent.fen - income.fen),
        message: `《${table.title}》${texts[left]}为${x}，${texts[right]}为${y}，两者应当相等。`,
        hint: '收入总计应等于支出总计，请核对。',
      }),
    ];
  });
}

function prices(material: CheckMaterial): Finding[] {
  const table = material.tables.find((t) => /采购/.test(t.title) && t.rows.length > 0);
  return material.context.report.current.procurement.flatMap((line): Finding[] => {
    const { unitPrice, amount } = line.amounts ?? {};
    const quantity = line.quantities?.['quantity'];
    if (!unitPrice || !amount || !quantity || quantity.value === 0) return [];
    const product = Math.round((unitPrice * quantity.value) / 10 ** quantity.scale);
    const half =
      (line.halves?.['amount'] ?? 0) + (line.halves?.['unitPrice'] ?? 0) * (quantity.value / 10 ** quantity.scale);
    if (Math.abs(product - amount) <= half + 1) return [];
    const name = line.texts?.['itemName'] ?? '';
    const row = table?.rows.findIndex((r) => name !== '' && r.cells.some((c) => c.text.includes(name))) ?? -1;
    const [a, b] = [amountText(amount), amountText(product)];
    return [
      makeFinding('TBL-08', {
        severity: 'error',
        where: table && row >= 0 ? cellPlace(table, { row, column: 0 }) : (table?.place ?? { row: name }),
        stated: a,
        expected: b,
        difference: amountText(amount - product),
        message: `政府采购“${name}”：数量乘以单价为${b}，采购金额写的是${a}。`,
        hint: '核对数量、单价和金额。',
        key: line.id,
      }),
    ];
  });
}
