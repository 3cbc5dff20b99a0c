import type { Findings, Path } from './layoutProblem.ts';

/** Far deeper than any layout: what is deeper was made to be. */
const DEEPEST = 100;

/**
 * What would not come back from a layout file as it went in: functions, undefined, dates, numbers that are none, objects
 * that contain themselves. A layout is data and nothing else.
 */
export function findUnserialisable(layout: unknown, find: Findings): void {
  visit(layout, [], new Set(), find);
}

/** `above`: the objects that the value stands in. */
function visit(value: unknown, keys: Path, above: Set<object>, find: Findings): void {
  const fault = faultOf(value);
  if (fault) {
    find.error(keys, `${fault}，不能存进版式文件。请换成文字、数字或列表。`);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (above.has(value)) {
    find.error(keys, '这里的内容包含了它自己，不能存进版式文件。请删去。');
    return;
  }
  if (keys.length >= DEEPEST) {
    find.error(keys, `嵌套超过 ${DEEPEST} 层，请改用嵌套较浅的写法。`);
    return;
  }
  above.add(value);
  for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (key === '__proto__') find.error(keys, '不能有名为 __proto__ 的项，请删去。');
    else visit(part, [...keys, key], above, find);
  }
  above.delete(value);
}

function faultOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'boolean':
      return undefined;
    case 'string':
      return value.includes('\u0000') ? '文字里有不可见的控制字符' : undefined;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? undefined : `“${String(value)}”不是可以保存的数字`;
    case 'object':
      return value === null || isPlain(value) ? undefined : '这里是程序对象，不是数据';
    case 'undefined':
      return '这里没有值（undefined）';
    case 'function':
      return '这里是函数，不是数据';
    default:
      return `这里是 ${typeof value}，不是数据`;
  }
}

function isPlain(value: object): boolean {
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  if (Array.isArray(value)) return Object.keys(value).length === value.length;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
