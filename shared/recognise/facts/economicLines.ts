import { EXPENDITURE_TREE } from '../../budget/expenditureTree.ts';
import { FUND_TREE } from '../../budget/fundTree.ts';
import type { Line } from '../../budget/lines.ts';
import type { CellAmount, RowReading } from '../rows/readRows.ts';
import { byNode, withoutGroups } from './byNode.ts';
import { frontier, lineAmounts } from './frontier.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';

/** 基本支出 by economic subject and 人员经费/公用经费 (`measure`), or 支出 by economic subject and fund (`fund`). */
export function economicLines(read: ReadTable | undefined, axis: 'measure' | 'fund', unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const tree = axis === 'measure' ? EXPENDITURE_TREE : FUND_TREE;
  return read.rows
    .filter((row) => row.kind === 'leaf' && (row.code || row.gov))
    .flatMap((row) => {
      const known = frontier(tree, withoutGroups(byNode(row, read.table.columns, axis)));
      const amounts = axis === 'measure' ? byCode(known, row.code) : known;
      return amounts.size ? [{ id: '', unit: unitOf(row), ...subjectsOf(row), ...lineAmounts(amounts) }] : [];
    });
}

/** Codes that begin with 5 are those of 政府预算支出经济分类, also where no head says so. */
function subjectsOf({ code, gov }: RowReading): { economic?: string; govEconomic?: string } {
  if (code.startsWith('5')) return { govEconomic: code };
  return { ...(code ? { economic: code } : {}), ...(gov ? { govEconomic: gov } : {}) };
}

/** The table to read: by 部门预算经济分类 rather than by 政府预算经济分类, which says the same money again. */
export function byDepartment(tables: readonly ReadTable[]): ReadTable | undefined {
  return tables.find(({ rows }) => rows.some((row) => row.code.startsWith('3'))) ?? tables[0];
}

/** A table without columns of 人员经费 and 公用经费: 工资福利支出 and 对个人和家庭的补助 are the former by definition. */
function byCode(amounts: Map<string, CellAmount>, code: string): Map<string, CellAmount> {
  const basic = amounts.get('basic');
  if (!basic || amounts.size > 1) return amounts;
  if (/^30[13]/.test(code)) return new Map([['personnel', basic]]);
  return /^(302|307|309|31[0-3]|399)/.test(code) ? new Map([['operating', basic]]) : amounts;
}
