import { normaliseText } from '../../money/normaliseText.ts';
import { parseAmount } from '../../money/parseAmount.ts';
import type { ReadTable } from '../facts/readTable.ts';
import type { CellAmount } from '../rows/readRows.ts';
import { oneLine } from '../tables/oneLine.ts';
import { moneyUnitIn, plain, withoutNumberAsIs } from '../tables/plain.ts';
import { indicatorColumns } from './indicatorColumns.ts';
import { indicatorOf } from './indicatorOf.ts';
import { labelledFields, type FormField } from './labelledFields.ts';
import type { IndicatorTexts, PerformanceForm } from './performanceReading.ts';

interface OpenForm extends PerformanceForm {
  about: PerformanceForm['about'];
  project: string;
  code?: string;
  type?: string;
  unit: { code: string; name: string };
  amount?: CellAmount;
  readonly texts: Record<string, string>;
  readonly tasks: { name: string; content: string; amount?: CellAmount }[];
  readonly indicators: IndicatorTexts[];
}

interface State {
  readonly forms: OpenForm[];
  form: OpenForm | undefined;
  columns: ReadonlyMap<string, number> | undefined;
  /** 运算符号: the system's column, where a quality has no operator. */
  quality: boolean;
  /** Columns of the tasks that are being listed. */
  tasks: ReadonlyMap<'name' | 'content' | 'amount', number> | undefined;
  isOverall: boolean;
  /** Labels of the row above whose values stand below them, by column. */
  below: ReadonlyMap<number, FormField>;
  /** Of the amounts of the table, unless their labels name another. */
  unit: '元' | '万元';
}

/** A title that names the project: 宣传经费绩效目标表. */
const TITLE_OF_FORM = /^(.+?)(项目)?(支出)?绩效目标(申报|填报)?表?$/;

const isTaskHead = (text: string): boolean => /^(任务名称|主要任务|对应项目)$/.test(text);

/** The forms of 绩效目标 in the order of the tables; a table without a title goes on with the form above it. */
export function readForms(tables: readonly ReadTable[]): PerformanceForm[] {
  const state: State = {
    forms: [],
    form: undefined,
    columns: undefined,
    quality: false,
    tasks: undefined,
    isOverall: false,
    below: new Map(),
    unit: '万元',
  };
  for (const read of tables) {
    const before = state.forms.length;
    readTable(read, state);
    // a form that names no unit is of the unit in whose part it stands
    const name = read.table.unitName ?? '';
    for (const form of state.forms.slice(before))
      if (!form.unit.code && !form.unit.name) form.unit = { code: '', name };
  }
  return state.forms.filter((f) => f.indicators.length || f.tasks.length || Object.keys(f.texts).length);
}

function readTable({ table, grid }: ReadTable, state: State): void {
  const title = plain(table.source.title ?? '');
  const goesOn = title === '' && state.columns?.has('project') && !grid.rows.some((row) => indicatorColumns(row));
  if (!goesOn) state.columns = undefined;
  state.tasks = undefined;
  state.below = new Map();
  state.unit = table.moneyUnit;
  if (title !== '') {
    state.form = undefined;
    state.isOverall = /整体|部门绩效/.test(title) && !/项目.{0,6}(绩效|支出)/.test(title);
    const named = TITLE_OF_FORM.exec(withoutNumberAsIs(oneLine(table.source.title ?? '')))?.[1] ?? '';
    if (!state.isOverall && named && !/^(部门|单位|预算|项目|财政项目|\(|（|20)/.test(named))
      openForm(state, 'project', named.trim());
  }
  for (const [r, row] of grid.rows.entries())
    readRow(
      row,
      grid.anchors[r]!.map((cell) => cell?.text),
      state,
    );
}

/** @param own texts of the cells that begin in the row; those of cells merged from above are undefined */
function readRow(row: readonly string[], own: readonly (string | undefined)[], state: State): void {
  const texts = row.map(plain);
  const columns = indicatorColumns(row);
  if (columns) {
    state.columns = columns;
    state.quality = texts.includes('运算符号');
    state.tasks = undefined;
    return;
  }
  const distinct = texts.filter((text, i) => text !== '' && text !== texts[i - 1]);
  // one cell over the whole row is a title or a note, not an indicator
  if (texts.length > 2 && texts.every((text) => text === texts[0] && text !== '')) return;
  if (distinct.length > 1 && distinct.some(isTaskHead)) {
    state.tasks = taskColumns(texts);
    return;
  }
  if (readLabels(row, state)) return;
  if (state.columns) readIndicator(row, own, state, state.columns);
  else if (state.tasks) readTask(row, state, state.tasks);
}

function taskColumns(texts: readonly string[]): ReadonlyMap<'name' | 'content' | 'amount', number> {
  const found = new Map<'name' | 'content' | 'amount', number>();
  const put = (key: 'name' | 'content' | 'amount', pattern: RegExp): void => {
    const at = texts.findIndex((text) => pattern.test(text));
    if (at >= 0) found.set(key, at);
  };
  put('name', /^(任务名称|主要任务|对应项目)$/);
  put('content', /主要内容|任务内容/);
  put('amount', /预算资金|金额/);
  return found;
}

/** 年度主要任务 goes on with tasks as long as the form's first column does not change. */
function readTask(row: readonly string[], state: State, columns: NonNullable<State['tasks']>): void {
  const text = (key: 'name' | 'content' | 'amount'): string => {
    const column = columns.get(key);
    return column === undefined ? '' : oneLine(row[column] ?? '');
  };
  const name = text('name');
  if (name === '' || /^(预算情况|年度绩效)/.test(plain(row[0] ?? ''))) {
    state.tasks = undefined;
    return;
  }
  const amount = amountOf(text('amount'), state.unit);
  formOf(state).tasks.push({ name, content: text('content'), ...(amount ? { amount } : {}) });
}

/** The fields of a row of labels and values; labels alone say what the row below holds. */
function readLabels(row: readonly string[], state: State): boolean {
  const first = plain(row[0] ?? '');
  if (first !== '' && state.tasks && !/任务/.test(first)) state.tasks = undefined;
  const below = [...state.below].filter(([column]) => plain(row[column] ?? '') !== '');
  state.below = new Map();
  if (below.length > 0) {
    for (const [column, key] of below) setField(state, key, row[column]!, state.unit);
    return true;
  }
  const { fields, headed } = labelledFields(row, state.columns === undefined);
  for (const { key, value } of fields) setField(state, key, value, moneyUnitIn(row.map(plain).join('/')) ?? state.unit);
  state.below = headed;
  const isRead = fields.length > 0 || headed.size > 0;
  if (isRead && first !== '') state.columns = undefined;
  return isRead;
}

function setField(state: State, key: FormField, value: string, unit: '元' | '万元'): void {
  if (key === 'unit') {
    const known = state.form?.about === 'unit' && !state.form.indicators.length && state.form.unit.name === '';
    if (known) state.form!.unit = unitOfText(value);
    else openForm(state, 'unit', '').unit = unitOfText(value);
  } else if (key === 'project') openForm(state, 'project', oneLine(value));
  else if (key === 'projectUnit') formOf(state).unit = unitOfText(value);
  else if (key === 'projectCode') formOf(state).code = oneLine(value);
  else if (key === 'above') return;
  else if (key === 'type') {
    if (/^(特定目标|其他运转)类?$/.test(plain(value))) formOf(state).type = `${plain(value).replace(/类$/, '')}类`;
  } else if (key === 'amount' || key === 'yearAmount') {
    const amount = amountOf(value, unit);
    // a project may run for years: what it gets this year counts
    if (amount && (key === 'yearAmount' || !formOf(state).amount)) formOf(state).amount = amount;
  } else {
    // forms that list several goals are read as one text
    formOf(state).texts[key] ??= normaliseText(value).trim();
  }
}

function readIndicator(
  row: readonly string[],
  own: readonly (string | undefined)[],
  state: State,
  columns: ReadonlyMap<string, number>,
): void {
  const project = columns.get('project');
  if (project !== undefined && isProjectName(plain(own[project] ?? ''))) {
    openForm(state, 'project', oneLine(own[project]!));
    for (const field of ['goals', 'midTermGoals'] as const)
      if (columns.has(field)) setField(state, field, row[columns.get(field)!] ?? '', state.unit);
  }
  const form = formOf(state);
  const indicator = indicatorOf(row, columns, form.indicators.at(-1), state.quality);
  if (indicator) form.indicators.push(indicator);
}

/** In tables whose columns were inferred, a level of indicators may slip to the column of the projects. */
const isProjectName = (text: string): boolean => text !== '' && !/(指标|满意度)$/.test(text);

function openForm(state: State, about: OpenForm['about'], project: string): OpenForm {
  const form: OpenForm = { about, project, unit: { code: '', name: '' }, texts: {}, tasks: [], indicators: [] };
  state.form = form;
  state.forms.push(form);
  return form;
}

const formOf = (state: State): OpenForm => state.form ?? openForm(state, state.isOverall ? 'unit' : 'project', '');

/** Code and name in one cell, and the number of the region behind them: 073001某局本级-210300000. */
function unitOfText(text: string): { code: string; name: string } {
  const found = /^(\d{3,9})?-?(.*?)(-\d+)?$/.exec(plain(text));
  return { code: found?.[1] ?? '', name: found?.[2] ?? '' };
}

function amountOf(text: string, unit: '元' | '万元'): CellAmount | undefined {
  const amount = parseAmount(text, unit);
  return amount.kind === 'amount' ? { fen: amount.fen, half: amount.half } : undefined;
}
