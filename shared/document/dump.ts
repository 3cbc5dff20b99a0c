import { columnNumber } from '../layout/columnNumber.ts';
import type { GridView } from '../layout/gridView.ts';
import { gridsOf, type TableView } from '../layout/tableView.ts';
import type { Report } from '../report/report.ts';
import type { BlockScope, TableBlock } from './blocks.ts';
import type { Composition } from './compose.ts';
import { fullGrid } from './fullGrid.ts';

/** What `dump --json` prints (DESIGN §9): exactly what is printed, in print order. */
export interface Dump {
  report: { department: string; year: number; layout: string; unit: string };
  toc: string[];
  tables: DumpTable[];
  sections: { heading: string; level: number; paragraphs: string[]; scope: DumpScope }[];
}

interface DumpScope {
  kind: BlockScope['kind'];
  name: string;
}

interface DumpTable {
  id: string;
  number: string | null;
  title: string;
  unit: string;
  /** Header paths: 收入/项目. */
  columns: string[];
  rows: (string | null)[][];
  notes: string[];
  empty: boolean;
  scope: DumpScope;
}

/** Writes down a composed report as data. A merged cell's text stands in every row that it covers. */
export function dump(report: Report, composition: Composition): Dump {
  const { blocks } = composition.document;
  const contents = blocks.find((b) => b.kind === 'contents');
  return {
    report: {
      department: report.department.name,
      year: report.year,
      layout: report.layout.id,
      unit: composition.tables[0]?.view.moneyUnit ?? '万元',
    },
    toc: contents?.entries.map((e) => e.text) ?? [],
    tables: blocks.flatMap((block) => (block.kind === 'table' ? dumpTables(block, composition) : [])),
    sections: dumpSections(composition),
  };
}

/** A table of the layout as its grids, one of the report's own as it stands. */
function dumpTables(block: TableBlock, composition: Composition): DumpTable[] {
  const found = composition.tables.find(({ blockId }) => blockId === block.id);
  if (!found) return [ownTable(block)];
  const { view } = found;
  return gridsOf(view).map(({ title, grid, block: form }, i) => ({
    id: form ? `${block.id}/${i + 1}` : block.id,
    number: view.number ?? null,
    title,
    unit: view.moneyUnit,
    columns: [...(form?.keys.map((k) => k.label) ?? []), ...headPaths(view, grid)],
    rows: dumpRows(grid).map((row) => [...(form?.keys.map((k) => k.text || null) ?? []), ...row]),
    notes: [...view.notes],
    empty: view.empty,
    scope: scopeOf(view.context.scope),
  }));
}

function ownTable(block: TableBlock): DumpTable {
  const head = fullGrid(block.head);
  return {
    id: block.id,
    number: block.number ?? null,
    title: block.title,
    unit: /万元|元/.exec(block.captionRight ?? '')?.[0] ?? '',
    columns: block.widths.map((_, c) =>
      [...new Set(head.map((row) => row[c] ?? '').filter((t) => t !== ''))].join('/'),
    ),
    rows: fullGrid(block.body).map((row) => row.map((text) => (text === '' ? null : text))),
    notes: [...block.notes],
    empty: block.empty,
    scope: scopeOf(block.source.scope),
  };
}

const scopeOf = ({ kind, name }: BlockScope): DumpScope => ({ kind, name });

/** Header paths; a printed row of column numbers (栏次) is the last head row. */
function headPaths(view: TableView, grid: GridView): string[] {
  const { content } = view.table;
  const numbers = content.kind === 'grid' ? content.columnNumbers : undefined;
  return grid.columns.map((c, i) => (numbers ? `${c.path}/${columnNumber(i, numbers.label)}` : c.path));
}

function dumpRows(grid: GridView): (string | null)[][] {
  return grid.rows.map((row) => row.cells.map((cell) => (cell.text === '' ? null : cell.text)));
}

/** Sections by heading; what stands before the first heading of the text belongs to none and is left to the cover. */
function dumpSections(composition: Composition): Dump['sections'] {
  const sections: Dump['sections'] = [];
  for (const block of composition.document.blocks) {
    if (block.kind === 'heading') {
      const heading = block.subtext ? `${block.text} ${block.subtext}` : block.text;
      sections.push({ heading, level: block.level, paragraphs: [], scope: scopeOf(block.source.scope) });
    } else if (block.kind === 'paragraph') {
      sections.at(-1)?.paragraphs.push(block.runs.map((r) => r.text).join(''));
    }
  }
  return sections;
}
