import { coordinatesKey } from '../../budget/coordinates.ts';
import type { Block, TextRun } from '../../document/blocks.ts';
import type { Composition } from '../../document/compose.ts';
import { createContext, type Context } from '../../layout/context.ts';
import type { GridCell, GridView } from '../../layout/gridView.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Row } from '../../layout/row.ts';
import { gridsOf, type TableView } from '../../layout/tableView.ts';
import type { Approx } from '../../money/interval.ts';
import type { Report } from '../../report/report.ts';
import type { Catalogue } from '../../subjects/catalogue.ts';
import type { FindingPlace } from '../finding.ts';
import type {
  CheckedCell,
  CheckedParagraph,
  CheckedRow,
  CheckedSection,
  CheckedTable,
  CheckMaterial,
} from './material.ts';

/** What the checks look at, from a draft as it is printed. Pure; the composition is the one that the pages show. */
export function materialOfDraft(
  report: Report,
  layout: Layout,
  composition: Composition,
  catalogue?: Catalogue,
): CheckMaterial {
  const contents = composition.document.blocks.find((b) => b.kind === 'contents');
  return {
    context: createContext(report, layout, catalogue),
    published: false,
    tables: composition.tables.flatMap(({ blockId, view }) => tablesOf(blockId, view)),
    sections: sectionsOf(composition.document.blocks),
    contents: contents?.entries.map(({ text, level }) => ({ text, level })) ?? null,
  };
}

const nodeOf = (kind: 'table' | 'section', id: string, unitId: string | undefined): FindingPlace['node'] => ({
  kind,
  id: unitId ? `${id}@${unitId}` : id,
});

function tablesOf(blockId: string, view: TableView): CheckedTable[] {
  const { scope } = view.context;
  return gridsOf(view).map(({ title, grid, block }, i) => ({
    id: block ? `${blockId}/${i + 1}` : blockId,
    title,
    ...(view.number ? { number: view.number } : {}),
    scopeName: scope.name,
    ...(scope.unitId ? { unitId: scope.unitId } : {}),
    place: {
      table: [view.number, title].filter(Boolean).join(' '),
      node: nodeOf('table', view.table.id, scope.unitId),
    },
    columns: grid.columns.map(({ path }) => ({ path })),
    rows: rowsOf(grid, view.context),
    notes: view.notes.map((text) => ({ text, place: { node: nodeOf('table', view.table.id, scope.unitId) } })),
    moneyUnit: view.moneyUnit,
    empty: view.empty,
    known: true,
  }));
}

function rowsOf(grid: GridView, context: Context): CheckedTable['rows'] {
  return grid.rows.map(({ row, cells }, i) => {
    const above = grid.rows[i - 1];
    const subject = subjectOf(row, context);
    return {
      label: labelOf(row, cells, context),
      cells: cells.map((cell, c) => (above && isRepeated(cell, above.cells[c]) ? { text: cell.text } : cellOf(cell))),
      ...(subject ? { subject } : {}),
    };
  });
}

/** A cell that a form merges over the lines of one project: the same amount, printed once. */
const isRepeated = (cell: GridCell, above: GridCell | undefined): boolean =>
  cell.at?.project !== undefined && above?.at !== undefined && coordinatesKey(cell.at) === coordinatesKey(above.at);

function subjectOf(row: Row, context: Context): CheckedRow['subject'] {
  if (!row.subject) return undefined;
  const { kind, code } = row.subject;
  const typed = row.line?.texts?.[`${kind}Name`];
  return { kind, code, name: context.catalogue.describe(kind, code, context.report.year, typed).name };
}

function labelOf(row: Row, cells: readonly GridCell[], context: Context): string {
  if (row.subject) {
    const { kind, code } = row.subject;
    return `${code} ${context.catalogue.describe(kind, code, context.report.year).name}`.trim();
  }
  return [...new Set(cells.filter((c) => c.label && c.text).map((c) => c.text))].join(' ');
}

function cellOf({ text, at, value }: GridCell): CheckedCell {
  if (!at || value?.kind !== 'money' || value.amount === null) return at ? { text, at } : { text };
  const { stated } = value;
  return {
    text,
    at,
    ...(value.blank ? {} : { amount: { fen: value.amount, half: value.half } as Approx }),
    ...(stated && !stated.printed ? { stated: { fen: stated.fen, half: stated.half } } : {}),
  };
}

interface OpenSection extends CheckedSection {
  readonly paragraphs: CheckedParagraph[];
}

function sectionsOf(blocks: readonly Block[]): CheckedSection[] {
  const sections: OpenSection[] = [];
  const path: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const heading = block.subtext ? `${block.text} ${block.subtext}` : block.text;
      path.length = block.level - 1;
      const { scope } = block.source;
      sections.push({
        id: block.id,
        heading,
        level: block.level,
        scopeName: scope.name,
        ...(scope.unitId ? { unitId: scope.unitId } : {}),
        place: { section: heading, node: nodeOf('section', block.source.id, scope.unitId) },
        paragraphs: [],
        path: path.filter((h) => h !== undefined),
      });
      path[block.level - 1] = heading;
    } else if (block.kind === 'paragraph') {
      sections.at(-1)?.paragraphs.push(paragraphOf(block.runs));
    }
  }
  return sections;
}

function paragraphOf(runs: readonly TextRun[]): CheckedParagraph {
  let text = '';
  const live: { start: number; end: number }[] = [];
  const unfilled: { start: number; end: number }[] = [];
  for (const run of runs) {
    const span = { start: text.length, end: text.length + run.text.length };
    text += run.text;
    if (run.unfilled) unfilled.push(span);
    else if (run.figure !== undefined) live.push(span);
  }
  return { text, live, unfilled };
}
