/** 单位：万元 · 金额单位: 元 · （单位：万元、台）; not 单位：某某局. Group 1 is the unit. */
export const UNIT =
  /(?:金额|计量|货币)?单\s*位\s*[:：]?\s*((?:[万亿千百]\s*)?元(?:[、,，/][^\s）)]{1,12})*|平方米[^\s）)]*)/;
const UNIT_LINE = new RegExp(`[（(]?\\s*${UNIT.source}\\s*[)）]?`);

/** 部门名称：…, 编制单位：…, or code and name of the department. */
const DEPARTMENT =
  /^(?:(?:部\s*门|单\s*位|预算单位|预算部门|编制单位|编制部门|填报单位|填报部门|公开部门|公开单位|主管部门)\s*(?:名\s*称|代码|\/\s*单位)?\s*(?:（[^）]*）)?\s*[:：]|\d{3,9}\S{2,30}(?:局|中心|委|办|处|院|站|所|校|会|本级|机关)$)/;

/** 表1, 附表 4-1, 预算01表, 公开01表, 附件2, 表一. */
const NUMBER =
  /^(?:附\s*表|附\s*件|公开|预算|决算|部门预算|部门公开|表)\s*[\d一二三四五六七八九十]+(?:\s*[-－—.．]\s*\d+)*\s*表?\s*[:：]?$/;

/** What else stands above a table and belongs to it: the year, a date. */
const DATE =
  /^(?:(?:预算|决算)?年\s*度\s*[:：]?\s*\d{4}\s*年?|截\s*[止至].{0,18}|[（(]?\s*\d{4}\s*年?\s*度?\s*[)）]?|填报日期\s*[:：].{0,16})$/;

const NOTE = /^[（(]?\s*(?:注|备\s*注|说\s*明|填表说明|附\s*注)\s*\d*\s*[:：]/;
const EMPTY_NOTE = /(?:此|本|该|上|故)\s*表(?:为空|无|没有|均为|数据为|不)|空表|表无数据/;
const NUMBERED = /^\d+\s*[.、．]/;
const TITLE_WORD = /表|情况|目标|清单|明细|汇总|一览/;
const SENTENCE = /[。；;！？]|[:：，,]$/;
const MAX_TITLE = 70;
const MAX_CAPTION = 90;

export const isNumberText = (text: string): boolean => NUMBER.test(text);
export const isDateText = (text: string): boolean => DATE.test(text);
export const isDepartmentText = (text: string): boolean => text.length < 60 && DEPARTMENT.test(text);
export const isNoteText = (text: string): boolean => NOTE.test(text);
export const isNumberedText = (text: string): boolean => NUMBERED.test(text);
/** A sentence that says why a table is empty. */
export const isEmptyNote = (text: string): boolean => text.length < 120 && EMPTY_NOTE.test(text);
export const hasTitleWord = (text: string): boolean => TITLE_WORD.test(text);

/** Could the text be a table's title by its look: short and no sentence? */
export const looksLikeTitle = (text: string): boolean => text.length <= MAX_TITLE && !SENTENCE.test(text);

/** The unit that a caption line states, with what else stands in the line; undefined when it states none. */
export function readUnitLine(text: string): { unit: string; rest: string } | undefined {
  const found = text.length < MAX_CAPTION ? UNIT_LINE.exec(text) : null;
  if (!found) return undefined;
  const rest = (text.slice(0, found.index) + text.slice(found.index + found[0].length)).trim();
  // A sentence that only mentions a unit is no caption.
  if (/[。；]/.test(rest)) return undefined;
  return { unit: (found[1] ?? '').replace(/\s+/g, ''), rest };
}

/** Does the text belong to the lines between a title and its table? */
export function isCaptionText(text: string): boolean {
  return isNumberText(text) || isDateText(text) || isDepartmentText(text) || isUnitText(text);
}

/** A unit, alone or beside the department's name. */
function isUnitText(text: string): boolean {
  const line = readUnitLine(text);
  return line !== undefined && (line.rest === '' || line.rest.length < 40);
}
