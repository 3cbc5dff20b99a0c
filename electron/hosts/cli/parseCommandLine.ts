import { parseArgs } from 'node:util';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { CommandForm } from './cliCommand.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly required?: boolean;
}

export interface ParsedLine {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/**
 * Reads the arguments of one command strictly: an unknown, doubled, empty or missing option, and a wrong number of
 * files, is wrong usage.
 * @throws ProblemError `usage` (Chinese, with the right form)
 */
export function parseCommandLine(
  command: CommandForm,
  args: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
  files: { readonly count: 0 | 1 | 2; readonly what?: string } = { count: 0 },
): ParsedLine {
  const { tokens, positionals, values } = tokenise(command, args, specs);
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = specs[token.name];
    if (spec === undefined) throw wrongUsage(command, `没有选项“${token.rawName}”`);
    if (seen.has(token.name)) throw wrongUsage(command, `选项“${token.rawName}”写了两次`);
    seen.add(token.name);
    if (spec.type === 'boolean' && token.value !== undefined) throw wrongUsage(command, `选项“${token.rawName}”不带值`);
    if (spec.type === 'string' && isNoValue(token.value, token.inlineValue)) {
      throw wrongUsage(command, `选项“${token.rawName}”后面缺少值`);
    }
  }
  const missing = Object.entries(specs).find(([name, spec]) => spec.required && values[name] === undefined);
  if (missing) throw wrongUsage(command, `缺少选项“${missing[1].short ? `-${missing[1].short}` : `--${missing[0]}`}”`);
  if (positionals.length < files.count) throw wrongUsage(command, `缺少${files.what ?? '文件'}`);
  const extra = positionals[files.count];
  if (extra !== undefined) throw wrongUsage(command, `多出了“${extra}”`);
  return { positionals, values };
}

function tokenise(command: CommandForm, args: readonly string[], specs: Readonly<Record<string, OptionSpec>>) {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [name, { type, ...(short ? { short } : {}) }]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  } catch (error) {
    throw wrongUsage(command, error instanceof Error ? error.message : String(error));
  }
}

/** `-o --json` means that the value was forgotten. */
const isNoValue = (value: string | undefined, inline: boolean | undefined): boolean =>
  value === undefined || value.trim() === '' || (inline !== true && value.startsWith('--'));

/** Wrong usage, with the right form. */
export const wrongUsage = (command: CommandForm, what: string): ProblemError =>
  new ProblemError('usage', `${what}。用法：${command.name} ${command.usage}`);
