/** A year in a text, and what it is used for. */
export interface YearWord {
  readonly year: number;
  /** The words around it that show its use. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /**
   * - `base`: 与2023年相比, 比2023年增加
   * - `budget`: 2024年部门预算, 2024年收入总计
   * - `other`: documents, plans, dates, periods, and whatever is not clear
   */
  readonly use: 'base' | 'budget' | 'other';
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const BUDGET =
  /^\s*年\s*(?:度)?\s*(?:本?(?:部门|单位)|收入|支出|收支|一般公共|政府性基金|国有资本|财政拨款|预算|年初预算|基本支出|项目支出|“三公”|机关运行经费|政府采购)/;
const BASE_BEFORE = /(?:与|比|较|同|和)\s*(?:上年|去年|上一年)?\s*[（(]?\s*$/;
const BASE_AFTER =
  /^\s*年\s*(?:度)?\s*(?:的|本部门|部门|年初|预算|收支|执行|决算|数|相同|口径)*\s*[）)]?\s*(?:相比|比较|对比|持平|一致|增加|减少|增长|下降)/;
const DOCUMENT = /[〔[（(【]\s*$/;
const DATE = /^\s*年\s*\d{1,2}\s*月|^\s*[-./]\s*\d/;
const PERIOD_BEFORE = /[-—－–~～至到]\s*$/;
const PERIOD_AFTER = /^\s*年?\s*[-—－–~～至到]\s*(?:\d{4}|20)/;
const LAST_BUDGET = /^\s*年\s*(?:度)?\s*(?:预算执行|决算|提前下达|结转)/;

/** All years of a text. */
export function yearWords(text: string): YearWord[] {
  return [...text.matchAll(YEAR)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 24);
    const tail = /^\s*年(?:度)?/.exec(after)?.[0].length ?? 0;
    return {
      year: Number(match[0]),
      words: text.slice(Math.max(0, start - 4), end + Math.max(tail, 1) + 8),
      start,
      end,
      use: useOf(before, after, text, start),
    };
  });
}

function useOf(before: string, after: string, text: string, start: number): YearWord['use'] {
  if (DOCUMENT.test(before) && /^\s*[〕\]）)】]/.test(after)) return 'other';
  if (DATE.test(after) || PERIOD_AFTER.test(after) || PERIOD_BEFORE.test(before)) return 'other';
  if (insideTitle(text, start) || LAST_BUDGET.test(after)) return 'other';
  if (BASE_BEFORE.test(before) && BASE_AFTER.test(after)) return 'base';
  return BUDGET.test(after) ? 'budget' : 'other';
}

/** Inside 《…》: the title of a document keeps its own year. */
function insideTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf('《', at);
  return open >= 0 && text.indexOf('》', open) > at;
}
