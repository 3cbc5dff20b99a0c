import { DATASETS } from '../../budget/datasets.ts';
import { MONEY_UNITS } from '../../money/unit.ts';
import type { FigureForm, FigureOp, FigureRef } from '../../narrative/figureRef.ts';
import { isComparable } from '../../narrative/trendOf.ts';
import { WORD_NAMES } from '../../narrative/wordNames.ts';
import { datasetKeys } from '../../report/datasetKeys.ts';
import { dimensionName } from '../../report/placeName.ts';
import type { Layout } from '../layout.ts';
import { hasAttribute } from './checkItemSlot.ts';
import { checkListing } from './checkListing.ts';
import type { Findings, Path } from './layoutProblem.ts';
import { reportCoordinates } from './reportCoordinates.ts';

/** Which forms an operation can be written in: see `renderFigure`. */
const FORMS: Readonly<Record<FigureOp, readonly FigureForm[]>> = {
  value: ['amount', 'number', 'quantity', 'delta', 'growth', 'change'],
  delta: ['delta', 'change', 'amount', 'number', 'quantity', 'word'],
  growth: ['growth', 'change', 'share', 'number'],
  share: ['share', 'number'],
  names: ['list'],
  count: ['count', 'countWords'],
  attribute: ['text'],
  emptyTables: ['list', 'count', 'countWords'],
};

const WORDS: ReadonlySet<string> = new Set(WORD_NAMES);
const COMPARING: ReadonlySet<FigureForm> = new Set(['delta', 'growth', 'change']);

/** Every figure of the layout: its address means something, and what is done with it fits how it is written. */
export function checkFigures(layout: Layout, find: Findings): void {
  for (const [id, ref] of Object.entries(layout.figures)) {
    const keys = ['figures', id];
    if (WORDS.has(id)) find.error(keys, `“${id}”是报告的一个词，活数不能用这个编号。请改成别的编号。`);
    checkForm(ref, keys, find);
    checkAddress(ref, keys, find);
    checkSettings(ref, keys, find);
    checkUnit(ref, keys, find);
  }
}

function checkForm({ op, form, of }: FigureRef, keys: Path, find: Findings): void {
  const forms = FORMS[op];
  if (!forms.includes(form)) {
    find.error(
      [...keys, 'form'],
      `算法“${op}”不能写成“${form}”，应为${forms.map((f) => `“${f}”`).join('、')}${forms.length > 1 ? '之一' : ''}。`,
    );
    return;
  }
  if (form === 'quantity' && of.quantity === undefined) {
    find.error([...keys, 'of'], '写成数量（quantity）的活数要写明取哪个数量，请在取数位置补上 quantity。');
  }
  if (form === 'amount' && of.quantity !== undefined) {
    find.error([...keys, 'form'], '取的是数量，不是金额，请把写法改为“quantity”。');
  }
}

function checkAddress({ op, of, per, form, by, having }: FigureRef, keys: Path, find: Findings): void {
  const ofKeys = [...keys, 'of'];
  const isNumber = isComparable(op);
  if (op === 'emptyTables') {
    if (Object.keys(of).length > 0) find.error(ofKeys, '空表由各表自己得出，不取数，请把取数位置清空。');
    return;
  }
  // units as such are counted, not added: their share is one of numbers
  const counts = !isNumber || (op === 'share' && having !== undefined && per === undefined);
  if (of.dataset === undefined && (op === 'attribute' || (counts && by?.dimension === 'unit'))) return;
  const hasAmounts = of.dataset && (DATASETS[of.dataset].axis || of.quantity !== undefined);
  reportCoordinates(of, isNumber || hasAmounts ? 'value' : 'lines', ofKeys, find);
  if (per) reportCoordinates(per, 'value', [...keys, 'per'], find);
  checkYear({ op, of, form }, isNumber, [...ofKeys, 'year'], find);
}

function checkYear(
  { op, of, form }: Pick<FigureRef, 'op' | 'of' | 'form'>,
  isNumber: boolean,
  keys: Path,
  find: Findings,
): void {
  const year = of.year ?? 'this';
  const compares = op === 'delta' || op === 'growth' || COMPARING.has(form);
  if (isNumber && compares && year !== 'this') {
    find.error(keys, '增减本身就是本年与上年之比，不能再选年份。请删去 year。');
  } else if (!isNumber && (year === 'difference' || year === 'growth')) {
    find.error(keys, '名称和个数只能取本年（this）或上年（prior）。请改正。');
  }
}

function checkSettings(ref: FigureRef, keys: Path, find: Findings): void {
  const { op, per, attribute, having } = ref;
  if (having) checkHaving(ref, having, keys, find);
  if (op === 'share' && !per && !having) find.error(keys, '占比要写明全体（per），请补上。');
  if (op !== 'share' && per) find.error([...keys, 'per'], '只有占比（share）才有全体（per），请删去。');
  checkBy(ref, keys, find);
  if (op === 'attribute') checkAttribute(ref, keys, find);
  else if (attribute !== undefined) {
    find.error([...keys, 'attribute'], '只有文字（attribute）才有这一项，请删去。');
  }
}

function checkBy({ op, by, of, having }: FigureRef, keys: Path, find: Findings): void {
  const lists = op === 'names' || op === 'count' || having !== undefined;
  if (lists && !by) find.error(keys, '名称和个数要写明按什么列出（by），请补上。');
  if (!lists && by) find.error([...keys, 'by'], '只有名称（names）和个数（count）才按什么列出（by），请删去。');
  if (lists && by && of.dataset) {
    const places = { by: [...keys, 'by', 'dimension'], level: [...keys, 'by', 'level'] };
    checkListing(of.dataset, by.dimension, by.level, places, find);
  }
  if (by?.top !== undefined && by.top < 1) find.error([...keys, 'by', 'top'], '至少要列出 1 个，请改正。');
}

/** The dataset that items are looked up in is split by what they are. */
function checkHaving({ op, of, by }: FigureRef, having: Having, keys: Path, find: Findings): void {
  const def = DATASETS[having.dataset];
  if (!['names', 'count', 'value', 'share'].includes(op)) {
    find.error([...keys, 'having'], '只有名称、个数、金额和占比才能按另一类数据筛选（having），请删去。');
  }
  const listed = by?.dimension === 'line' && of.dataset === 'projects' ? 'project' : by?.dimension;
  if (listed && !def.dimensions.some((dimension) => dimension === listed)) {
    const name = listed === 'line' ? '单条记录' : dimensionName(listed);
    find.error([...keys, 'having', 'dataset'], `“${def.title}”不分${name}，不能按它筛选。请改正。`);
  }
  if (having.field !== undefined && !datasetKeys(def.id).texts.has(having.field)) {
    find.error([...keys, 'having', 'field'], `“${def.title}”没有“${having.field}”这一栏，请改正。`);
  }
}

type Having = NonNullable<FigureRef['having']>;

function checkAttribute({ attribute, of }: FigureRef, keys: Path, find: Findings): void {
  if (attribute === undefined) {
    find.error(keys, '文字类的活数要写明取哪一栏（attribute），请补上。');
  } else if (of.dataset === undefined) {
    if (WORDS.has(attribute)) return;
    find.error(
      [...keys, 'attribute'],
      `没有写明数据，“${attribute}”也不是报告的词。请补上 dataset，或改为下列之一：${WORD_NAMES.join('、')}。`,
    );
  } else if (!hasAttribute(DATASETS[of.dataset], attribute)) {
    find.error([...keys, 'attribute'], `“${DATASETS[of.dataset].title}”没有“${attribute}”这一栏，请改正。`);
  }
}

/** Money is written in a unit of money; anything else is counted in whatever the layout says. */
function checkUnit({ op, of, unit, form }: FigureRef, keys: Path, find: Findings): void {
  const isMoney = (op === 'value' || op === 'delta' || op === 'growth') && of.quantity === undefined;
  if (unit === undefined || !isMoney || form === 'growth' || MONEY_UNITS.some((known) => known === unit)) return;
  find.error([...keys, 'unit'], `“${unit}”不是金额的单位，应为${MONEY_UNITS.map((u) => `“${u}”`).join('、')}之一。`);
}
