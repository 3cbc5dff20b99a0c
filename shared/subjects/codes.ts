import { SUBJECT_KINDS, type SubjectKind, type SubjectLevel } from './types.ts';

/**
 * The structure of subject codes: 支出功能分类 类 3, 款 5, 项 7 digits, beginning with 2; 部门经济分类 类 3, 款 5, beginning
 * with 3; 政府经济分类 likewise, beginning with 5. A longer code always begins with the code above it.
 */
const FIRST_DIGITS: Record<SubjectKind, string> = { function: '2', economic: '3', govEconomic: '5' };
const SHAPES: Record<SubjectKind, RegExp> = {
  function: /^2(?!00)\d{2}(?:(?!00)\d{2}){0,2}$/,
  economic: /^3(?!00)\d{2}(?:(?!00)\d{2})?$/,
  govEconomic: /^5(?!00)\d{2}(?:(?!00)\d{2})?$/,
};

/** Whether a code can belong to the list at all (digits, length, first digit); says nothing of whether it exists. */
export function isWellFormed(kind: SubjectKind, code: string): boolean {
  return SHAPES[kind].test(code);
}

/** The list that a code belongs to by its first digit; undefined for what is no expenditure code. */
export function kindOf(code: string): SubjectKind | undefined {
  return SUBJECT_KINDS.find((kind) => code.startsWith(FIRST_DIGITS[kind]) && isWellFormed(kind, code));
}

/** 1 类, 2 款, 3 项; undefined when the code is not well formed. */
export function levelOf(kind: SubjectKind, code: string): SubjectLevel | undefined {
  if (!isWellFormed(kind, code)) return undefined;
  if (code.length === 3) return 1;
  return code.length === 5 ? 2 : 3;
}

/** The 类 of a code: its first three digits. */
export function classOf(code: string): string {
  return code.slice(0, 3);
}

/** The 款 of a code: its first five digits; undefined for the code of a 类. */
export function sectionOf(code: string): string | undefined {
  return code.length < 5 ? undefined : code.slice(0, 5);
}

/** The code one level up; null for a 类. */
export function parentCodeOf(code: string): string | null {
  return code.length <= 3 ? null : code.slice(0, -2);
}

/** '2101501' → ['210', '15', '01'], as tables with three code columns print it; shorter codes give fewer parts. */
export function splitFunctionCode(code: string): string[] {
  const parts = [code.slice(0, 3)];
  for (let at = 3; at < code.length; at += 2) parts.push(code.slice(at, at + 2));
  return parts.filter((part) => part !== '');
}

/**
 * The contrary of `splitFunctionCode`: ['210', '15', '01'] → '2101501'. Spaces and empty parts are dropped, a 款 or 项
 * that lost its leading zero (a spreadsheet's number) gets it back.
 */
export function joinFunctionCode(parts: readonly string[]): string {
  const filled = parts.map((part) => part.trim()).filter((part) => part !== '');
  return filled.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('');
}
