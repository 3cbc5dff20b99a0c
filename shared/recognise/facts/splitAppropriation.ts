import { EXPENDITURE_TREE } from '../../budget/expenditureTree.ts';
import type { Line } from '../../budget/lines.ts';
import type { Fen } from '../../money/fen.ts';
import { defaultCatalogue } from '../../subjects/catalogue.ts';
import { plain, withoutNumber } from '../tables/plain.ts';
import type { ReadTable } from './readTable.ts';
import { subsetSums } from './subsetSums.ts';

/** 一般公共预算 of one 类 and the part of it that is 财政拨款, in 分. */
interface ClassAmounts {
  readonly code: string;
  readonly general: number;
  readonly appropriation: number;
}

/** An amount that is 财政拨款 as a whole or not at all: a project, or a node that no projects make up. */
interface Piece {
  readonly line: Line;
  readonly node: string;
  readonly fen: number;
}

/** Rounding of two printed amounts, in 分. */
const TOLERANCE = 10_000;

/**
 * Tells 其中：财政拨款 from the rest of 一般公共预算, which the tables of 支出 print as one and the balance of 财政拨款
 * prints by 类. Where the two differ, the rest are the projects that add up to the difference; if none do, or several
 * combinations, the lines of the 类 stay 一般公共预算.
 */
export function splitAppropriation(
  lines: readonly Line[],
  balance: ReadTable | undefined,
  projects: readonly Line[],
  year: number,
): Line[] {
  const split = new Map<Line, readonly Line[]>();
  for (const { code, general, appropriation } of balance ? classesOf(balance, year) : []) {
    const own = lines.filter((line) => line.fund === 'general' && line.function?.startsWith(code));
    const rest = general - appropriation;
    if (appropriation === 0) continue;
    const pieces = Math.abs(rest) <= TOLERANCE ? [] : piecesOf(own, projects);
    const [found, other] = pieces.length
      ? subsetSums(
          rest,
          pieces.map((p) => p.fen),
          TOLERANCE,
        )
      : [[]];
    if (!found || other) continue;
    for (const line of own) {
      const others = found.map((i) => pieces[i]!).filter((piece) => piece.line === line);
      split.set(line, parted(line, others));
    }
  }
  return lines.flatMap((line) => split.get(line) ?? [line]);
}

function classesOf({ table, grid, rows }: ReadTable, year: number): ClassAmounts[] {
  const out = table.columns.filter((c) => c.pane === 'out' && c.at?.year === undefined);
  const label = out.find((c) => c.role === 'label');
  const general = out.find((c) => c.at?.fund === 'general');
  const appropriation = out.find((c) => c.at?.fund === 'generalAppropriation');
  if (!label || !general || !appropriation) return [];
  return rows.flatMap((row) => {
    const name = withoutNumber(plain(grid.rows[row.index]![label.index] ?? ''));
    const code = defaultCatalogue.byName('function', name, year).find((subject) => subject.code.length === 3)?.code;
    const amount = (index: number): number => row.amounts.get(index)?.fen ?? 0;
    // a 类 may stand there under an old name too, without amounts
    return code && amount(general.index) !== 0
      ? [{ code, general: amount(general.index), appropriation: amount(appropriation.index) }]
      : [];
  });
}

function piecesOf(lines: readonly Line[], projects: readonly Line[]): Piece[] {
  const free = projects.map((p) => Object.values(p.amounts ?? {}).reduce((a, b) => a + b, 0));
  return lines.flatMap((line) =>
    Object.entries(line.amounts ?? {}).flatMap(([node, fen]): Piece[] => {
      if (!EXPENDITURE_TREE.contains('project', node)) return [];
      const [found, other] = subsetSums(fen, free, TOLERANCE);
      if (!found || other || found.length < 2) return [{ line, node, fen }];
      const parts = found.map((i) => ({ line, node, fen: free[i]! }));
      for (const i of found) free[i] = 0;
      return parts;
    }),
  );
}

/** A line as its 财政拨款 and the pieces that are not. */
function parted(line: Line, others: readonly Piece[]): Line[] {
  const left = new Map(Object.entries(line.amounts ?? {}));
  for (const { node, fen } of others) left.set(node, (left.get(node)! - fen) as Fen);
  const amounts = Object.fromEntries([...left].filter(([, fen]) => fen !== 0));
  const own = Object.keys(amounts).length ? [{ ...line, fund: 'generalAppropriation', amounts }] : [];
  const rest = others.map(({ node, fen }) => {
    const { halves, ...bare } = line;
    const half = halves?.[node];
    return { ...bare, amounts: { [node]: fen as Fen }, ...(half ? { halves: { [node]: half } } : {}) };
  });
  return [...own.map(withOwnHalves), ...rest];
}

/** Halves only of nodes that the line still has. */
function withOwnHalves(line: Line): Line {
  if (!line.halves) return line;
  const halves = Object.entries(line.halves).filter(([node]) => line.amounts?.[node] !== undefined);
  const { halves: _, ...bare } = line;
  return { ...bare, ...(halves.length ? { halves: Object.fromEntries(halves) } : {}) };
}
