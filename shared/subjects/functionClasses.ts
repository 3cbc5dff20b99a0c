import { builtInSubjects } from './builtInSubjects.ts';
import { withoutExpenditure } from './subjectName.ts';

/** One 类 of 支出功能分类 as the 收支总表 lists it. */
export interface FunctionClass {
  code: string;
  /** Official name: 一般公共服务支出. */
  name: string;
  /** As many local forms print it: 一般公共服务. */
  shortName: string;
  /**
   * The number that forms with fixed numbering print (Henan): the last two digits of the code, so 十八 is missing. Forms
   * that count on number their own rows.
   */
  ordinal: number;
}

/**
 * The name of a 类 without its closing 支出: '一般公共服务支出' → '一般公共服务'. Names that would not be names without it stay
 * whole: 其他支出, 转移性支出, 抗疫特别国债安排的支出.
 */
export function shortClassName(name: string): string {
  return withoutExpenditure(name.trim());
}

/** The 类 201…234 in order, with the names in use since 2019. */
export const functionClasses: readonly FunctionClass[] = builtInSubjects.subjects
  .filter(({ kind, level, until }) => kind === 'function' && level === 1 && until === undefined)
  .map(({ code, name }) => ({ code, name, shortName: shortClassName(name), ordinal: Number(code.slice(1)) }))
  .toSorted((a, b) => a.ordinal - b.ordinal);

const classesByCode = new Map(functionClasses.map((item) => [item.code, item]));

/** The 类 of a function code of any length; undefined when there is none such. */
export function functionClassOf(code: string): FunctionClass | undefined {
  return classesByCode.get(code.slice(0, 3));
}
