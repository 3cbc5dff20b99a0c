import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import { formatQuantity } from '../../../shared/money/quantity.ts';
import type { CellTarget } from '../../../shared/commands/parseCell.ts';
import type { Context } from '../../../shared/layout/context.ts';
import type { GridCell, GridView } from '../../../shared/layout/gridView.ts';
import { mergeCells } from '../../../shared/layout/mergeCells.ts';
import type { CellModel } from '../../components/Grid/types.ts';
import { money } from './editorCell.ts';
import { columnIdOf } from './editorColumns.ts';
import { factOf, type PrintedFact } from './factOf.ts';
import { sourcesOf, type Source } from './sourcesOf.ts';

/** One cell of a printed table: as the grid shows it, the fact that an entry changes, and where its facts are entered. */
export interface PrintedCell {
  readonly model: CellModel;
  readonly fact: PrintedFact | null;
  readonly origin: Origin | null;
}

/** A place in the editor of a dataset: the editor itself where there is no line yet. */
export interface Origin {
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly cell?: { readonly rowId: string; readonly colId: string };
}

/** The cells of a printed table by row and column, each made when it is first asked for. */
export function printedCells(
  view: GridView,
  context: Context,
  unit: '元' | '万元',
): (r: number, c: number) => PrintedCell | undefined {
  const spans = new Map(mergeCells(view).map((m) => [`${m.row},${m.col}`, m.rows]));
  const known = new Map<string, PrintedCell | undefined>();
  const factAt = (r: number, c: number): PrintedFact | null => {
    const column = view.columns[c]!.column;
    const row = view.rows[r]!;
    const own = row.row.panes ? row.row.panes[column.id] : row.row;
    return own ? factOf(row.cells[c]!, column, own, context, unit) : null;
  };
  const make = (r: number, c: number): PrintedCell | undefined => {
    const cell = view.rows[r]?.cells[c];
    if (!cell || !view.columns[c]) return undefined;
    const span = spans.get(`${r},${c}`) ?? 1;
    const fact = factAt(r, c);
    const look = {
      ...(span > 1 ? { rowSpan: span } : {}),
      ...(view.rows[r]!.row.look === 'total' ? { bold: true } : {}),
    };
    if (fact && Array.from({ length: span }, (_, i) => factAt(r + i, c)).some((f) => f?.line.id !== fact.line.id)) {
      const reason = `这一格合并了“${DATASETS[fact.dataset].title}”的 ${span} 行，请到来源处修改。`;
      const model = { text: cell.text, edit: cell.text, readOnly: { reason, jump: true }, ...look };
      return { model, fact: null, origin: originOfFact(fact) };
    }
    if (fact) return { model: { ...entry(cell, fact), ...look }, fact, origin: originOfFact(fact) };
    const sources = cell.at ? sourcesOf(cell.at, context) : [];
    return { model: { ...shown(cell, sources), ...look }, fact: null, origin: originOfValue(cell, sources) };
  };
  return (r, c) => {
    const key = `${r},${c}`;
    if (!known.has(key)) known.set(key, make(r, c));
    return known.get(key);
  };
}

function originOfFact({ dataset, year, line, target }: PrintedFact): Origin {
  return { dataset, year, cell: { rowId: line.id, colId: columnIdOf(dataset, target) } };
}

/** Where a computed value begins: its first fact, or the dataset that would hold it. */
function originOfValue({ at }: GridCell, [source]: readonly Source[]): Origin | null {
  if (!at?.dataset) return null;
  if (!source) return { dataset: at.dataset, year: at.year === 'prior' ? 'prior' : 'this' };
  const { dataset, year, line, node, quantity } = source;
  const target: CellTarget = quantity
    ? { kind: 'quantity', quantity }
    : { kind: 'amount', node: node ?? '', unit: '元' };
  return { dataset, year, cell: { rowId: line.id, colId: columnIdOf(dataset, target) } };
}

/** A cell that can be typed into: what is printed, and the fact itself to edit. */
function entry(cell: GridCell, { line, target }: PrintedFact): CellModel {
  const { text } = cell;
  switch (target.kind) {
    case 'amount': {
      const fen = line.amounts?.[target.node];
      if (fen === undefined) return { text, edit: '' };
      return {
        text,
        edit: money(fen, target.unit).edit,
        provenance: line.halves?.[target.node] ? 'imported' : 'typed',
      };
    }
    case 'quantity': {
      const quantity = line.quantities?.[target.quantity];
      return { text, edit: quantity ? formatQuantity(quantity, { grouping: false, withUnit: true }) : '' };
    }
    case 'text':
      return { text, edit: line.texts?.[target.field] ?? '' };
    default:
      return { text, edit: text };
  }
}

function shown(cell: GridCell, sources: readonly Source[]): CellModel {
  const { text } = cell;
  return { text, edit: text, readOnly: reasonOf(cell, sources), ...(cell.at ? { provenance: 'computed' } : {}) };
}

/** In Chinese, what a printed cell comes from and why it is not edited here. */
function reasonOf(cell: GridCell, sources: readonly Source[]): { reason: string; jump?: boolean } {
  if (!cell.at?.dataset) {
    const reason = cell.label ? '版式规定的文字，或由科目、单位、报告信息得出。' : '这一格不填数。';
    return { reason };
  }
  if (!sources.length) return { reason: `没有数据。到“${DATASETS[cell.at.dataset].title}”里填写。`, jump: true };
  const lines = new Map<string, Set<string>>();
  for (const { dataset, year, line } of sources) {
    const name = `${year === 'prior' ? '上年 ' : ''}${DATASETS[dataset].title}`;
    lines.set(name, (lines.get(name) ?? new Set()).add(line.id));
  }
  const parts = [...lines].map(([name, ids]) => `“${name}”${ids.size} 行`);
  return { reason: `由${parts.join('、')}${HOW[howMade(cell, sources.length)]}，请到来源处修改。`, jump: true };
}

const HOW = { added: '相加得出', compared: '比较得出', taken: '得出' } as const;

function howMade(cell: GridCell, sources: number): keyof typeof HOW {
  if (cell.at?.year === 'difference' || cell.at?.year === 'growth') return 'compared';
  return sources > 1 ? 'added' : 'taken';
}
