import { normaliseText } from '../../money/normaliseText.ts';
import { parseAmount } from '../../money/parseAmount.ts';
import type { ReadTable } from '../facts/readTable.ts';
import type { CellAmount } from '../rows/readRows.ts';
import { oneLine } from '../tables/oneLine.ts';
import { plain, withoutNumberAsIs } from '../tables/plain.ts';
import { indicatorColumns } from './indicatorColumns.ts';
import { indicatorOf } from './indicatorOf.ts';
import type { IndicatorTexts, PerformanceForm } from './performanceReading.ts';

interface OpenForm extends PerformanceForm {
  about: PerformanceForm['about'];
  project: string;
  code?: string;
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
}

/** Labels at the left of a form and what their value is. */
const LABELS: readonly [RegExp, string][] = [
  [/^(部门|单位|部门\(单位\)|预算(部门|单位))名称/, 'unit'],
  [/^项目(\(政策\))?名称/, 'project'],
  [/^项目(编码|代码|编号)/, 'projectCode'],
  [/^(主管|预算主管|上级主管)(部门|单位)(名称)?$/, 'above'],
  [/^(实施|项目|预算|填报|用款|申报)(单位|部门)/, 'projectUnit'],
  [/^中期.{0,6}目标/, 'midTermGoals'],
  [/^(年度|总体|年度总体|整体|绩效|项目)?.{0,4}(绩效|履职|总体).{0,3}目标$/, 'goals'],
  [/^部门职能/, 'duties'],
  [/^填报人/, 'filler'],
  [/^联系(电话|方式)/, 'phone'],
  [/^(预算资金情况|预算金额|项目(总)?金额|年度金额|资金总额|预算数)/, 'amount'],
];

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
  const amount = amountOf(text('amount'));
  formOf(state).tasks.push({ name, content: text('content'), ...(amount ? { amount } : {}) });
}

function readLabels(row: readonly string[], state: State): boolean {
  let isRead = false;
  const [cells, first] = [distinctCells(row), plain(row[0] ?? '')];
  if (first !== '' && state.tasks && !/任务/.test(first)) state.tasks = undefined;
  for (let i = 0; i < cells.length; i++) {
    const [label, inside] = splitLabel(cells[i]!);
    const key = LABELS.find(([pattern]) => pattern.test(label))?.[1];
    // a row of indicators may hold such a word, but not at its left
    if (!key || (i > 0 && !isRead)) continue;
    const value = inside || (cells[i + 1] ?? '');
    isRead = true;
    if (!inside) i += 1;
    if (value.trim() !== '') setField(state, key, value);
  }
  if (isRead && first !== '') state.columns = undefined;
  return isRead;
}

function setField(state: State, key: string, value: string): void {
  if (key === 'unit') {
    const known = state.form?.about === 'unit' && !state.form.indicators.length && state.form.unit.name === '';
    if (known) state.form!.unit = unitOfText(value);
    else openForm(state, 'unit', '').unit = unitOfText(value);
  } else if (key === 'project') openForm(state, 'project', oneLine(value));
  else if (key === 'projectUnit') formOf(state).unit = unitOfText(value);
  else if (key === 'projectCode') formOf(state).code = oneLine(value);
  else if (key === 'above') return;
  else if (key === 'amount') {
    const amount = amountOf(value);
    if (amount) formOf(state).amount ??= amount;
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
  if (project !== undefined && plain(own[project] ?? '') !== '') {
    openForm(state, 'project', oneLine(own[project]!));
    for (const field of ['goals', 'midTermGoals'])
      if (columns.has(field)) setField(state, field, row[columns.get(field)!] ?? '');
  }
  const form = formOf(state);
  const indicator = indicatorOf(row, columns, form.indicators.at(-1), state.quality);
  if (indicator) form.indicators.push(indicator);
}

function openForm(state: State, about: OpenForm['about'], project: string): OpenForm {
  const form: OpenForm = { about, project, unit: { code: '', name: '' }, texts: {}, tasks: [], indicators: [] };
  state.form = form;
  state.forms.push(form);
  return form;
}

const formOf = (state: State): OpenForm => state.form ?? openForm(state, state.isOverall ? 'unit' : 'project', '');

/** Neighbours that are one merged cell, once. */
const distinctCells = (row: readonly string[]): string[] => row.filter((text, i) => i === 0 || text !== row[i - 1]);

/** 部门名称：某局 in one cell. */
function splitLabel(text: string): [label: string, inside: string] {
  const clean = normaliseText(text).trim();
  const found = /^([^:：\n]{2,12})[:：]\s*(\S[\s\S]*)$/.exec(clean);
  return found ? [plain(found[1]!), found[2]!] : [plain(clean).replace(/:$/, ''), ''];
}

/** Code and name in one cell, and the number of the region behind them: 073001某局本级-210300000. */
function unitOfText(text: string): { code: string; name: string } {
  const found = /^(\d{3,9})?-?(.*?)(-\d+)?$/.exec(plain(text));
  return { code: found?.[1] ?? '', name: found?.[2] ?? '' };
}

function amountOf(text: string): CellAmount | undefined {
  const amount = parseAmount(text, '万元');
  return amount.kind === 'amount' ? { fen: amount.fen, half: amount.half } : undefined;
}
