const OPERATORS: readonly [RegExp, string][] = [
  [/^(≥|>=|＞=|大于等于|不低于|不少于)/, '≥'],
  [/^(≤|<=|＜=|小于等于|不高于|不超过)/, '≤'],
  [/^(＞|>)/, '＞'],
  [/^(＜|<)/, '＜'],
  [/^(=|＝)/, '='],
];

/** What a cell of 指标值 says: `≥95%` is an operator, a number and a unit; a text is 定性. */
export function indicatorValueOf(text: string): { operator?: string; value: string; valueUnit?: string } {
  const clean = fromMarkup(text).trim();
  const found = OPERATORS.find(([pattern]) => pattern.test(clean));
  const rest = found ? clean.replace(found[0], '').trim() : clean;
  const number = /^([\d,]+(?:\.\d+)?)\s*[(（]?([^\d\s()（）]{0,6})[)）]?$/.exec(rest);
  if (!number) return found ? { operator: '定性', value: clean } : { operator: '定性', value: rest };
  return {
    ...(found ? { operator: found[1] } : {}),
    value: number[1]!,
    ...(number[2] ? { valueUnit: number[2] } : {}),
  };
}

/** The operator of a column of its own. */
export function operatorOf(text: string): string {
  const clean = fromMarkup(text).trim();
  return clean === '定性' ? clean : (OPERATORS.find(([pattern]) => pattern.test(clean))?.[1] ?? '');
}

/** Formulas that a conversion wrote for signs: $\geq 95\%$. */
export const fromMarkup = (text: string): string =>
  text
    .replace(/\\geq?\b/g, '≥')
    .replace(/\\leq?\b/g, '≤')
    .replace(/\\%/g, '%')
    .replace(/^\$(.*)\$$/, '$1');
