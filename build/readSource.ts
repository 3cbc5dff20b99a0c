import { parseSync } from 'vite';

/** What a source file takes from outside itself: another module, or the clock and chance. */
export type SourceUse =
  | { readonly kind: 'import'; readonly specifier: string; readonly offset: number }
  | { readonly kind: 'impure'; readonly what: string; readonly offset: number };

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nodeAt = (node: Node, key: string): Node | undefined => {
  const value = node[key];
  return isNode(value) ? value : undefined;
};

const literalOf = (node: Node | undefined): string | undefined => {
  if (node?.type === 'TSLiteralType') return literalOf(nodeAt(node, 'literal'));
  return node?.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
};

const argumentsOf = (node: Node): readonly unknown[] => (Array.isArray(node['arguments']) ? node['arguments'] : []);

/** `Math.random` of a member expression, `Date` of a name; undefined for anything else. */
function nameOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return String(node['name']);
  if (node?.type !== 'MemberExpression') return undefined;
  const property = nodeAt(node, 'property');
  const object = nameOf(nodeAt(node, 'object'));
  const key = node['computed'] === true ? literalOf(property) : nameOf(property);
  if (object === undefined || key === undefined) return undefined;
  return `${object}.${key}`.replace(/^globalThis\./, '');
}

/** The module that this node loads, in whichever way: static, dynamic, type, re-export, require. */
function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literalOf(nodeAt(node, 'source') ?? nodeAt(node, 'argument'));
    case 'TSExternalModuleReference':
      return literalOf(nodeAt(node, 'expression'));
    case 'CallExpression': {
      const callee = nameOf(nodeAt(node, 'callee'));
      const first = argumentsOf(node)[0];
      return callee === 'require' || callee === 'require.resolve'
        ? literalOf(isNode(first) ? first : undefined)
        : undefined;
    }
    default:
      return undefined;
  }
}

const IMPURE_MEMBERS = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

/** The source of surprise in this node: the present time, or chance. */
function impurityOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const name = nameOf(node);
    return name !== undefined && IMPURE_MEMBERS.has(name) ? name : undefined;
  }
  if (nameOf(nodeAt(node, 'callee')) !== 'Date') return undefined;
  if (node.type === 'CallExpression') return 'Date()';
  return node.type === 'NewExpression' && argumentsOf(node).length === 0 ? 'new Date()' : undefined;
}

function visit(value: unknown, uses: SourceUse[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, uses);
    return;
  }
  if (!isNode(value)) return;
  const specifier = specifierOf(value);
  if (specifier !== undefined) uses.push({ kind: 'import', specifier, offset: value.start });
  const what = impurityOf(value);
  if (what !== undefined) uses.push({ kind: 'impure', what, offset: value.start });
  for (const child of Object.values(value)) visit(child, uses);
}

/** All that the source uses from outside, in source order. Throws on a text that does not parse, naming the file. */
export function readSource(path: string, text: string): SourceUse[] {
  const { program, errors } = parseSync(path, text);
  const first = errors[0];
  if (first !== undefined) throw new Error(`${path} does not parse: ${first.message}`);
  const uses: SourceUse[] = [];
  visit(program, uses);
  return uses;
}
