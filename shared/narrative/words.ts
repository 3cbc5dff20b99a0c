import type { Context } from '../layout/context.ts';
import { chineseDate, chineseDigits, chineseYearMonth } from '../money/chineseNumber.ts';
import { fieldText } from './fieldText.ts';
import { parseSlots } from './parseSlots.ts';
import type { WordName } from './wordNames.ts';

const known = new WeakMap<Context, Readonly<Record<WordName, string>>>();

/**
 * The words of the report in this context; '' where the report does not say (a date that is not set).
 * - `year` 2026, `priorYear` 2025, `yearChinese` 二〇二六, `priorYearChinese`
 * - `department` its full name, `short` how it calls itself (我局; 本单位 in a unit's part)
 * - `scope` the name of whom the part is about, `code` its code, `parent` who stands above it, `unitWord` 部门 or 单位
 * - `level` 省, 市 …, `moneyUnit` 万元
 * - `date` 2026年4月1日, `dateChinese`, `yearMonth` 2026年4月, `yearMonthChinese` 二〇二六年四月: 公开日期
 * - `approvedDate` 2026年3月20日: 批复日期
 */
export function reportWords(context: Context): Readonly<Record<WordName, string>> {
  const found = known.get(context);
  if (found) return found;
  const made = makeWords(context);
  known.set(context, made);
  return made;
}

/** Whether the text is about a unit: a unit's part of a department's report, or a unit's own report (单位预算). */
export function isAboutUnit(context: Context): boolean {
  return context.scope.kind === 'unit' || context.report.kind === 'unit';
}

function makeWords(context: Context): Record<WordName, string> {
  const { report, layout, scope } = context;
  const { department } = report;
  const unit = scope.unitId ? report.units.find((u) => u.id === scope.unitId) : undefined;
  const unitWord = isAboutUnit(context) ? layout.words.unitWord : layout.words.departmentWord;
  const published = readDate(report.dates.published);
  return {
    year: String(report.year),
    priorYear: String(report.year - 1),
    yearChinese: chineseDigits(report.year),
    priorYearChinese: chineseDigits(report.year - 1),
    department: department.name,
    short: unit ? `本${layout.words.unitWord}` : department.shortName,
    scope: scope.name,
    unitWord,
    code: unit ? unit.code : department.code,
    parent: unit ? department.name : (department.parentName ?? ''),
    level: department.level,
    moneyUnit: layout.moneyUnit,
    date: published.date,
    dateChinese: published.dateChinese,
    yearMonth: published.yearMonth,
    yearMonthChinese: published.yearMonthChinese,
    approvedDate: readDate(report.dates.approved).date,
  };
}

interface DateWords {
  readonly date: string;
  readonly dateChinese: string;
  readonly yearMonth: string;
  readonly yearMonthChinese: string;
}

const NO_DATE: DateWords = { date: '', dateChinese: '', yearMonth: '', yearMonthChinese: '' };
const LONGEST_MONTH = 31;

/** An ISO date (2026-04-01; the day may be missing) in words. What is no date gives no words. */
function readDate(iso: string | undefined): DateWords {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(iso ?? '');
  if (!match) return NO_DATE;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12) return NO_DATE;
  const yearMonth = { yearMonth: `${year}年${month}月`, yearMonthChinese: chineseYearMonth({ year, month }) };
  if (!(day >= 1 && day <= LONGEST_MONTH) || !isDay(year, month, day)) return { ...NO_DATE, ...yearMonth };
  return { ...yearMonth, date: `${year}年${month}月${day}日`, dateChinese: chineseDate({ year, month, day }) };
}

function isDay(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/**
 * Fills the words `{year}` and fields `{#name}` of a title, caption or definition. A field that is not filled prints as
 * such; a slot that is neither word nor field stays as it stands (`validateLayout` refuses it).
 */
export function fillWords(text: string, context: Context): string {
  if (!text.includes('{')) return text;
  const words = reportWords(context);
  let filled = '';
  let done = 0;
  for (const { slot, kind, start, end } of parseSlots(text)) {
    filled += text.slice(done, start);
    if (kind === 'word') filled += words[slot as WordName];
    else if (kind === 'field') filled += fieldText(slot, context) ?? context.layout.words.unfilled;
    else filled += text.slice(start, end);
    done = end;
  }
  return filled + text.slice(done);
}
