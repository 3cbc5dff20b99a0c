import type { Unit } from '../budget/lines.ts';
import { fillWords } from '../narrative/words.ts';
import { scopeToUnit, type Context } from './context.ts';
import { gridView, type GridSettings, type GridView } from './gridView.ts';
import type { FormBlock, Table } from './layout.ts';
import { ROOT_ROW, type Row } from './row.ts';

/** A form block with its values, for one unit or project. */
export interface BlockView {
  readonly block: FormBlock;
  readonly grid: GridView;
  /** Key columns of a dump: unit, project, goal. */
  readonly keys: readonly { readonly label: string; readonly text: string }[];
}

/** An evaluated table: what every exporter, the screen, the checks and the dump start from. */
export interface TableView {
  readonly table: Table;
  readonly context: Context;
  readonly title: string;
  readonly number?: string;
  readonly subtitle?: string;
  readonly tocText: string;
  readonly captionLeft?: string;
  readonly captionRight?: string;
  readonly moneyUnit: '元' | '万元';
  readonly notes: readonly string[];
  readonly empty: boolean;
  readonly content:
    { readonly kind: 'grid'; readonly grid: GridView } | { readonly kind: 'form'; readonly forms: readonly FormView[] };
}

/** One form: for the report, a unit or a project. */
export interface FormView {
  readonly blocks: readonly BlockView[];
}

const views = new WeakMap<Context, WeakMap<Table, TableView>>();

/** Evaluates a table of the layout over the context's facts. Pure; the same table in the same context is made once. */
export function tableView(table: Table, context: Context): TableView {
  const known = views.get(context) ?? new WeakMap<Table, TableView>();
  views.set(context, known);
  const view = known.get(table) ?? makeView(table, context);
  known.set(table, view);
  return view;
}

function makeView(table: Table, context: Context): TableView {
  const { layout } = context;
  const moneyUnit = table.moneyUnit ?? layout.moneyUnit;
  const settings: GridSettings = {
    at: table.at ?? {},
    numbers: { ...layout.tableNumbers, ...table.numbers },
    moneyUnit,
  };
  const content = tableContent(table, settings, context);
  const empty =
    content.kind === 'grid'
      ? isEmptyGrid(content.grid)
      : content.forms.every((f) => f.blocks.every((b) => isBare(b.grid)));
  const fill = (text: string): string => fillWords(text, context);
  const optional = (key: 'number' | 'subtitle' | 'captionLeft' | 'captionRight'): object =>
    table[key] === undefined ? {} : { [key]: fill(table[key]) };
  return {
    table,
    context,
    title: fill(table.title),
    tocText: fill(table.tocText),
    ...optional('number'),
    ...optional('subtitle'),
    ...optional('captionLeft'),
    ...optional('captionRight'),
    moneyUnit,
    notes: [...table.notes, ...(empty && table.emptyNote ? [table.emptyNote] : [])].map(fill),
    empty,
    content,
  };
}

function tableContent(table: Table, settings: GridSettings, context: Context): TableView['content'] {
  const { content } = table;
  if (content.kind === 'grid') {
    return { kind: 'grid', grid: gridView(content.columns, content.rows, settings, context) };
  }
  const forms = formParents(content.forEach, context).map(({ parent, within }) => ({
    blocks: content.blocks.map((block) => ({
      block,
      grid: gridView(block.columns, block.rows, settings, within, parent),
      keys: content.keys.map((key) => ({ label: key.label, text: keyText(key.show, parent, within) })),
    })),
  }));
  return { kind: 'form', forms };
}

/** The rows that the forms stand below: one per unit or project, or the report itself. */
function formParents(forEach: 'unit' | 'project' | undefined, context: Context): { parent: Row; within: Context }[] {
  if (forEach === 'unit') {
    const units = context.report.units.filter(
      (u) => u.role === 'unit' && (!context.scope.unitId || u.id === context.scope.unitId),
    );
    return units.map((unit) => ({ parent: unitParent(unit), within: scopeToUnit(context, unit) }));
  }
  if (forEach === 'project') {
    return context.book.lines({ ...context.scopeAt, dataset: 'projects' }).map((project) => {
      const unit = context.report.units.find((u) => u.id === project.unit);
      const at = { project: project.id };
      const parent: Row = {
        ...ROOT_ROW,
        key: project.id,
        at: { ...at, dataset: 'projects' },
        place: at,
        project,
        line: project,
        ...(unit ? { unit } : {}),
      };
      return { parent, within: context };
    });
  }
  return [{ parent: ROOT_ROW, within: context }];
}

const unitParent = (unit: Unit): Row => ({
  ...ROOT_ROW,
  key: unit.id,
  at: { unit: unit.id },
  place: { unit: unit.id },
  unit,
});

function keyText(show: string, parent: Row, context: Context): string {
  if (show === 'goals') {
    const dataset = parent.project ? 'projectPerformance' : 'overallPerformance';
    return context.book.lines({ ...context.scopeAt, ...parent.place, dataset })[0]?.texts?.['goals'] ?? '';
  }
  const [object, field] = show.split('.') as [string, string];
  if (object === 'project') return parent.project?.texts?.[field] ?? '';
  const unit = parent.unit;
  return unit ? (field === 'codeName' ? `${unit.code}${unit.name}` : unit[field as 'name' | 'code']) : '';
}

/** A grid without a column of values (a list of indicators) is judged by its texts. */
function isEmptyGrid(grid: GridView): boolean {
  return grid.columns.some(({ column }) => column.at) ? grid.empty : isBare(grid);
}

/** A form counts as empty when none of its blocks holds a value or a row of texts from the facts. */
function isBare(grid: GridView): boolean {
  return grid.empty && !grid.rows.some(({ row, cells }) => showsLine(row) && cells.some((c) => c.text));
}

const showsLine = (row: Row): boolean =>
  row.line !== undefined ||
  row.unit !== undefined ||
  Object.values(row.panes ?? {}).some((pane) => pane?.line !== undefined);

/** All grids of a table with the dump's title suffix. */
export function gridsOf(view: TableView): readonly { title: string; grid: GridView; block?: BlockView }[] {
  if (view.content.kind === 'grid') return [{ title: view.title, grid: view.content.grid }];
  return view.content.forms.flatMap((form) =>
    form.blocks
      .filter((b) => b.block.title)
      .map((block) => ({ title: `${view.title}/${block.block.title}`, grid: block.grid, block })),
  );
}
