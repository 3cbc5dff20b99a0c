import { yearWords } from '../checks/years/yearWords.ts';
import type { YearToken } from './yearTokens.ts';

/**
 * What happens to a year when the report moves on by a year.
 * - `move`: it is the budget year or the one before it, for sure
 * - `moveAsk`: likely so; the officer looks at it
 * - `stayAsk`: it belongs to a document, a past event, a plan or a period; the officer looks at it
 * - `none`: it is no year
 */
export type YearFate = 'move' | 'moveAsk' | 'stayAsk' | 'none';

const OPEN_BRACKET = /[〔［[(【（]\s*$/;
const DOCUMENT_AFTER = /^\s*[〕\]］)】）]\s*(?:第\s*)?\d+\s*号|^\s*[〕]/;
const NOTICE =
  /关于[^，。；、《》\n]{2,60}?(?:通知|批复|的函|意见|办法|方案|决定)|关于(?:提前)?下达[^，。；、《》\n]{2,60}/g;
const YEAR_SIGN = /^\s*年/;
const YEAR_USE = /^\s*(?:年|度|部门|单位|预算|本级)/;
const PERIOD_AFTER = /^\s*年?\s*(?:度)?\s*[-—－–~～至到]+\s*((?:19|20)\d{2})(?!\d)/;
const PERIOD_BEFORE = /((?:19|20)\d{2})\s*年?\s*(?:度)?\s*[-—－–~～至到]+\s*$/;
const DATE_AFTER = /^\s*年\s*\d{1,2}\s*月|^\s*年\s*[一二三四五六七八九十]{1,3}月|^[-./]\d{1,2}(?!\d)/;
const WHOLE_YEAR = /^\s*年\s*0?1\s*月(?:\s*0?1\s*日)?\s*[-—－–~～至到]/;
const AS_OF_BEFORE = /(?:截至|截止|截止到|截至到|至)\s*$/;
const AS_OF_AFTER = /^\s*年\s*(?:12\s*月\s*(?:31\s*日|底|末)|底|末|年末|年底)/;
const DEADLINE = /^\s*年\s*(?:\d{1,2}\s*月\s*)?(?:\d{1,2}\s*日|底|末)?\s*(?:之?前|以前|底前|完成|内)/;
const EVENT =
  /^\s*年(?:度)?[^，。；、：,;:\n]{0,12}?(?:成立|组建|印发|下发|出台|颁布|公布|施行|修订|修正|批准|划转|划入|转隶|更名|挂牌|合并|撤销|竣工|验收)/;
/** 自2024年起: where something began stays where it began. */
const BEGINNING = /^\s*年(?:度)?\s*(?:\d{1,2}\s*月)?\s*(?:\d{1,2}\s*日)?\s*(?:起|以来|开始|以后)/;
const CLEAR_BEFORE = /(?:上年|去年|本年|上一年|与|比|较)\s*[（(]?\s*$/;
const FISCAL = /^\s*年\s*(?:度|初|预算|部门|收入|支出|收支|财政|一般公共|政府|基本|项目|国有|“三公”|机关|我|本)/;

/** What becomes of a year of the text; `from` is the budget year that the text was written for. */
export function yearFate(text: string, token: YearToken, from: number): YearFate {
  const before = text.slice(Math.max(0, token.start - 16), token.start);
  const after = text.slice(token.end, token.end + 28);
  if (insideTitle(text, token.start)) return 'stayAsk';
  if (OPEN_BRACKET.test(before) && DOCUMENT_AFTER.test(after)) return 'stayAsk';
  const period = periodOf(before, after, token.year);
  if (period) return startsNow(period, from) ? 'moveAsk' : 'stayAsk';
  if (!YEAR_USE.test(after) && !DATE_AFTER.test(after)) return 'none';
  const recent = token.year === from || token.year === from - 1;
  if (!recent) return 'stayAsk';
  if (DATE_AFTER.test(after) || AS_OF_AFTER.test(after)) return fateOfDate(before, after, token.year, from);
  if (EVENT.test(after) || BEGINNING.test(after)) return 'stayAsk';
  return isClear(text, token, before, after) ? 'move' : 'moveAsk';
}

function isClear(text: string, token: YearToken, before: string, after: string): boolean {
  if (CLEAR_BEFORE.test(before) || FISCAL.test(after)) return true;
  return yearWords(text).some(({ start, use }) => start === token.start && use !== 'other');
}

/** A day or month of the budget year, or the end of the year before it, moves; another date is a past event. */
function fateOfDate(before: string, after: string, year: number, from: number): YearFate {
  if (AS_OF_BEFORE.test(before) || (YEAR_SIGN.test(after) && AS_OF_AFTER.test(after))) return 'moveAsk';
  const ahead = year === from && (DEADLINE.test(after) || WHOLE_YEAR.test(after));
  return ahead ? 'moveAsk' : 'stayAsk';
}

interface Period {
  readonly first: number;
  readonly last: number;
}

function periodOf(before: string, after: string, year: number): Period | undefined {
  const last = PERIOD_AFTER.exec(after)?.[1];
  if (last) return { first: year, last: Number(last) };
  const first = PERIOD_BEFORE.exec(before)?.[1];
  return first ? { first: Number(first), last: year } : undefined;
}

/** A plan that begins with the budget year rolls on; so does 2023—2024, which only names the two years compared. */
const startsNow = ({ first, last }: Period, from: number): boolean =>
  first === from || (first === from - 1 && last === from);

/** Inside 《…》 or 关于…的通知: the title of a document keeps its own year. */
function insideTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf('《', at);
  if (open >= 0 && text.indexOf('》', open) > at) return true;
  return [...text.matchAll(NOTICE)].some((found) => at >= found.index && at < found.index + found[0].length);
}
