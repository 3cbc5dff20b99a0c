/** Licences that let the program be given to anyone, with the notice kept, without giving away its own source. */
export const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * Does an SPDX expression (`MIT`, `(MIT AND Zlib)`, `MIT OR GPL-3.0-only`) grant a permissive licence? With AND all must
 * be, with OR one. A licence with an exception, or a text that is no expression, is not taken for permissive.
 */
export function isPermissive(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return token !== undefined && PERMISSIVE.has(token);
    const inside = anyOf();
    const isClosed = tokens[at] === ')';
    at += 1;
    return inside && isClosed;
  };
  const allOf = (): boolean => {
    let result = one();
    while (tokens[at] === 'AND') {
      at += 1;
      result = one() && result;
    }
    return result;
  };
  const anyOf = (): boolean => {
    let result = allOf();
    while (tokens[at] === 'OR') {
      at += 1;
      result = allOf() || result;
    }
    return result;
  };
  return anyOf() && at === tokens.length;
}
