import type { z } from 'zod';
import type { Findings, Path } from './layoutProblem.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否（true、false）',
  array: '列表',
  object: '一组属性',
  record: '一组属性',
  tuple: '列表',
  null: '空值',
};

const MISSING = '缺少这一项，请补上。';

/** What zod found, in Chinese; a schema's own message wins over it. */
export function chineseIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? MISSING
        : `应为${TYPE_NAMES[issue.expected] ?? issue.expected}，现在是${kindOf(issue.input)}。`;
    case 'unrecognized_keys':
      return `这里没有名为${issue.keys.map((key) => `“${key}”`).join('、')}的属性，请删去或改正拼写。`;
    case 'invalid_value':
      return `${shown(issue.input)}不可用，应为${issue.values.map((v) => `“${String(v)}”`).join('、')}${issue.values.length > 1 ? '之一' : ''}。`;
    case 'too_small':
      return limit(issue.origin, `不能小于 ${issue.minimum}`, Number(issue.minimum), '至少');
    case 'too_big':
      return limit(issue.origin, `不能大于 ${issue.maximum}`, Number(issue.maximum), '最多');
    case 'invalid_union':
      return unionFault(issue);
    case 'invalid_key':
      return '编号不可用：不能为空，不能有空格和 / @ # { } 这些符号。';
    default:
      return '写法不正确。';
  }
}

/** No branch fits: the value has another type than all of them, or names a kind that does not exist. */
function unionFault({ input, errors, discriminator, options }: RawIssue & { code: 'invalid_union' }): string {
  if (discriminator !== undefined) {
    const given = (input as Readonly<Record<string, unknown>> | undefined)?.[discriminator];
    const known = (Array.isArray(options) ? options : []).map((option) => `“${String(option)}”`).join('、');
    return given === undefined
      ? `缺少 ${discriminator}，应为${known}之一。`
      : `${shown(given)}不可用，应为${known}之一。`;
  }
  const types = (errors ?? []).flatMap(([first]) => (first?.code === 'invalid_type' ? [first.expected] : []));
  const names = [...new Set(types)].map((type) => TYPE_NAMES[type] ?? type);
  return `应为${names.join('或')}，现在是${kindOf(input)}。`;
}

function limit(origin: string, number: string, count: number, bound: '至少' | '最多'): string {
  if (origin === 'string') return bound === '至少' ? '不能为空。' : `不能超过 ${count} 字。`;
  return origin === 'array' ? `${bound} ${count} 项。` : `${number}。`;
}

function kindOf(value: unknown): string {
  if (value === null) return '空值';
  if (Array.isArray(value)) return '列表';
  return TYPE_NAMES[typeof value] ?? typeof value;
}

function shown(value: unknown): string {
  return typeof value === 'object' ? `这里的${kindOf(value)}` : `“${String(value).slice(0, 40)}”`;
}

const isMissing = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;

/** Writes down the issues (parsed with `reportInput`); of a union only those of the branch that was most likely meant. */
export function reportIssues(issues: readonly Issue[], find: Findings, above: Path = []): void {
  for (const issue of issues) {
    const keys = [...above, ...issue.path.filter((key) => typeof key !== 'symbol')];
    const branch = issue.code === 'invalid_union' ? likelyBranch(issue.errors) : undefined;
    if (branch) reportIssues(branch, find, keys);
    else find.error(keys, isMissing(issue) ? MISSING : issue.message);
  }
}

/** The branch with the fewest faults at its own level; undefined when the value has the shape of none. */
function likelyBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const own = (issue: Issue): boolean => issue.path.length === 0;
  const possible = branches.filter((branch) => !branch.some((issue) => own(issue) && issue.code === 'invalid_type'));
  const faults = (branch: readonly Issue[]): number =>
    branch.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
      return sum + (issue.code === 'invalid_type' && issue.path.length === 1 ? 1 : 0.1);
    }, 0);
  return possible.toSorted((a, b) => faults(a) - faults(b))[0];
}
