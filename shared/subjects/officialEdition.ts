import { isWellFormed, kindOf, parentCodeOf } from './codes.ts';
import type { SubjectEdition, SubjectEditionRow, SubjectKind } from './types.ts';

/** A row as read from a file; `line` is its row number there (absent: its position in the list, from 1). */
export interface RawEditionRow {
  code: string;
  name: string;
  line?: number;
}

/** One reason why a list cannot be taken as an official edition. The message is for the user. */
export interface EditionProblem {
  /** Row number in the file; absent when the whole list is meant. */
  line?: number;
  code?: string;
  message: string;
}

export type EditionResult = { ok: true; edition: SubjectEdition } | { ok: false; problems: EditionProblem[] };

const KIND_NAMES: Record<SubjectKind, string> = {
  function: '支出功能分类',
  economic: '部门预算支出经济分类',
  govEconomic: '政府预算支出经济分类',
};
const KIND_SHAPES: Record<SubjectKind, string> = {
  function: '以2开头的3位（类）、5位（款）或7位（项）数字',
  economic: '以3开头的3位（类）或5位（款）数字',
  govEconomic: '以5开头的3位（类）或5位（款）数字',
};
/** 政府收支分类 in its present form began with budget year 2007. */
const FIRST_YEAR = 2007;
const LAST_YEAR = 2100;

const UNSEEN = /[\s\u200b-\u200f\u2060\ufeff]/gu;

interface NumberedRow extends SubjectEditionRow {
  line: number;
}

/** Codes and names of files come with indentation, full-width digits and invisible characters. */
function cleanRow(row: RawEditionRow, index: number): NumberedRow {
  const code = row.code.normalize('NFKC').replace(UNSEEN, '');
  return { code, name: row.name.replace(UNSEEN, ''), line: row.line ?? index + 1 };
}

function codeProblem(kind: SubjectKind, { code, line }: NumberedRow): string | undefined {
  if (isWellFormed(kind, code)) return undefined;
  if (code === '') return `第${line}行没有科目编码，请补上编码或删除该行后重新导入。`;
  const other = kindOf(code);
  if (other !== undefined) {
    return `第${line}行的编码${code}属于${KIND_NAMES[other]}，这里导入的是${KIND_NAMES[kind]}，请删除该行或改选科目种类。`;
  }
  return `第${line}行的编码“${code}”不对：${KIND_NAMES[kind]}的编码应为${KIND_SHAPES[kind]}，请改正后重新导入。`;
}

function rowProblem(kind: SubjectKind, row: NumberedRow, firstLines: Map<string, number>): string | undefined {
  const { code, name, line } = row;
  const wrongCode = codeProblem(kind, row);
  if (wrongCode !== undefined) return wrongCode;
  if (name === '') return `第${line}行的科目${code}没有名称，请补上名称后重新导入。`;
  const firstLine = firstLines.get(code);
  if (firstLine !== line) {
    return `第${line}行与第${firstLine ?? line}行的编码重复（${code}），请删除其中一行后重新导入。`;
  }
  const parent = parentCodeOf(code);
  if (parent !== null && !firstLines.has(parent)) {
    return `第${line}行的科目${code} ${name}缺少上级科目${parent}，请补上该科目后重新导入。`;
  }
  return undefined;
}

function wholeProblem(year: number, rows: readonly NumberedRow[]): string | undefined {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    return `年度“${year}”不对，请填写${FIRST_YEAR}至${LAST_YEAR}之间的预算年度。`;
  }
  return rows.length === 0 ? '文件里没有科目行，请选择含有科目编码和科目名称的表。' : undefined;
}

function problemsOf(kind: SubjectKind, year: number, rows: readonly NumberedRow[]): EditionProblem[] {
  const whole = wholeProblem(year, rows);
  if (whole !== undefined) return [{ message: whole }];
  const firstLines = new Map<string, number>();
  for (const { code, line } of rows) if (!firstLines.has(code)) firstLines.set(code, line);
  return rows.flatMap((row) => {
    const message = rowProblem(kind, row, firstLines);
    return message === undefined ? [] : [{ line: row.line, code: row.code, message }];
  });
}

/** All faults of a stored edition: wrong year, empty, wrong codes, missing names, duplicates, missing parents. */
export function checkEdition(edition: SubjectEdition): EditionProblem[] {
  const rows = edition.rows.map((row, index) => ({ ...row, line: index + 1 }));
  return problemsOf(edition.kind, edition.year, rows);
}

/**
 * Makes an official edition from rows as read from a file: cleans codes (全角 digits, spaces) and names, and refuses the
 * whole list, with every fault named, when one row is faulty: a list that replaces ours must be complete.
 */
export function parseOfficialEdition(kind: SubjectKind, year: number, rows: readonly RawEditionRow[]): EditionResult {
  const cleaned = rows.map(cleanRow);
  const problems = problemsOf(kind, year, cleaned);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, edition: { kind, year, rows: cleaned.map(({ code, name }) => ({ code, name })) } };
}
