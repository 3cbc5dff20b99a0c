import type { ParsedLine } from './parseCommandLine.ts';

/** The value of an option that the command requires. */
export function textValue(values: ParsedLine['values'], name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new TypeError(`option --${name} was not declared as required text`);
  return value;
}
