import type { SubjectLevel } from './types.ts';

/** Separates the levels in 卫生健康支出（类）医疗保障管理事务（款）行政运行（项）, once the brackets are half-width. */
const LEVEL_MARK = /\(([类款项])\)/;
const LEVEL_OF_MARK: Record<string, SubjectLevel> = { 类: 1, 款: 2, 项: 3 };
const BARE_LEVEL = /[类款项]$/;
const INVISIBLE = /[\s\u200b-\u200f\u2060\ufeff]/gu;
const QUOTES = /["'“”‘’「」『』]/g;

/**
 * A name reduced to what tells names apart: full-width and half-width forms (brackets too) are one, no spaces, no
 * quotation marks, commas as 、. Level marks （类）（款）（项） stay.
 */
export function normaliseSubjectName(name: string): string {
  return name.normalize('NFKC').replace(INVISIBLE, '').replace(QUOTES, '').replaceAll(',', '、');
}

/** One step of a path of names; `level` when it was marked （类）, （款） or （项）. */
export interface SubjectPathPart {
  name: string;
  level?: SubjectLevel;
}

/**
 * The steps of a path such as 社会保障和就业支出（类）行政事业单位养老支出（款）…（项）, names normalised, the wanted one last.
 * A name without level marks is one step.
 */
export function splitSubjectPath(name: string): SubjectPathPart[] {
  const pieces = normaliseSubjectName(name).split(LEVEL_MARK);
  const parts: SubjectPathPart[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const level = LEVEL_OF_MARK[pieces[at + 1] ?? ''];
    if (pieces[at]) parts.push({ name: pieces[at] ?? '', ...(level !== undefined && { level }) });
  }
  return parts;
}

/** 卫生健康支出类 → 卫生健康支出, as prose writes it; names that end in 款 or 项 by themselves are tried first, whole. */
export function withoutBareLevel(name: string): string {
  return name.length > 2 ? name.replace(BARE_LEVEL, '') : name;
}

/**
 * The name without its closing 支出 (卫生健康支出 → 卫生健康): local forms print many names so. Left whole where the rest
 * is no name (其他支出, 转移性支出, …安排的支出).
 */
export function withoutExpenditure(name: string): string {
  if (!name.endsWith('支出')) return name;
  const rest = name.slice(0, -2);
  return rest.length < 2 || rest === '其他' || /[的性]$/.test(rest) ? name : rest;
}
