import { DATASETS } from '../../../shared/budget/datasets.ts';
import type { Context } from '../../../shared/layout/context.ts';
import type { GridCell, GridRow, GridView } from '../../../shared/layout/gridView.ts';
import type { Column } from '../../../shared/layout/layout.ts';
import { mergeCells } from '../../../shared/layout/mergeCells.ts';
import type { CellTarget } from '../../../shared/commands/parseCell.ts';
import type { CellModel } from '../../components/Grid/types.ts';
import { money } from './editorCell.ts';
import { sourcesOf, type Source } from './sourcesOf.ts';

/** The one fact that a printed cell shows, if it shows exactly one: it can be edited in place. */
export interface PrintedFact {
  readonly source: Source;
  readonly target: CellTarget;
}

/** The fact behind a cell of a line's own row: one node of its axis, a quantity, or one of its texts. */
export function factOf(
  cell: GridCell,
  column: Column,
  row: GridRow,
  context: Context,
  unit: '元' | '万元',
): PrintedFact | null {
  const line = (row.row.panes ? row.row.panes[column.id] : row.row)?.line;
  if (!line) return null;
  if (cell.at) {
    if (cell.at.line !== line.id && cell.at.project !== line.id) return null;
    const [source, ...others] = sourcesOf(cell.at, context);
    if (!source || others.length || source.line.id !== line.id) return null;
    if (cell.at.quantity && cell.at.quantity !== 'unitPrice')
      return { source, target: { kind: 'quantity', quantity: cell.at.quantity } };
    return source.node ? { source, target: { kind: 'amount', node: source.node, unit } } : null;
  }
  const field = /^line\.(\w+)$/.exec(column.show ?? '')?.[1];
  const dataset = datasetOfLine(line.id, context);
  if (!field || !dataset || !DATASETS[dataset].fields.some((f) => f.id === field)) return null;
  return { source: { dataset, year: 'this', line }, target: { kind: 'text', field } };
}

function datasetOfLine(id: string, context: Context): keyof typeof DATASETS | undefined {
  for (const [dataset, lines] of Object.entries(context.report.current)) {
    if (lines.some((l) => l.id === id)) return dataset as keyof typeof DATASETS;
  }
  return undefined;
}

/** A printed cell as the grid shows it: editable where it is one fact, else with where its value comes from. */
export function printedCell(view: GridView, r: number, c: number, context: Context, unit: '元' | '万元'): CellModel {
  const row = view.rows[r]!;
  const { column } = view.columns[c]!;
  const cell = row.cells[c]!;
  const merge = mergeCells(view).find((m) => m.row === r && m.col === c);
  const span = merge ? { rowSpan: merge.rows } : {};
  const bold = row.row.look === 'total' ? { bold: true } : {};
  const fact = factOf(cell, column, row, context, unit);
  if (fact) {
    const edit =
      fact.target.kind === 'amount' ? money(fact.source.line.amounts![fact.target.node]!, unit).edit : cell.text;
    return { text: cell.text, edit, provenance: 'typed', ...span, ...bold };
  }
  return {
    text: cell.text,
    edit: cell.text,
    readOnly: origin(cell, context),
    ...(cell.at ? { provenance: 'computed' as const } : {}),
    ...span,
    ...bold,
  };
}

function origin(cell: GridCell, context: Context): NonNullable<CellModel['readOnly']> {
  if (!cell.at) return { reason: '版式规定的文字，或由报告信息得出。' };
  const sources = sourcesOf(cell.at, context);
  if (!sources.length) return { reason: `没有数据。到“${DATASETS[cell.at.dataset!].title}”里填写。`, jump: true };
  const counts = new Map<string, number>();
  for (const { dataset, year } of sources) {
    const name = `${DATASETS[dataset].title}${year === 'prior' ? '（上年）' : ''}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const parts = [...counts].map(([name, n]) => `“${name}”${n} 行`);
  return { reason: `由${parts.join('、')}${sources.length > 1 ? '相加得出' : '得出'}，请到来源处修改。`, jump: true };
}
