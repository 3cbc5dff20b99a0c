import { builtinModules } from 'node:module';
import path from 'node:path';
import { FORBIDDEN_IMPORTS, FORBIDDEN_TEXT, LAYERS, OWNED_PACKAGES, type Layer } from './layerRules.ts';
import { readSource, type SourceUse } from './readSource.ts';

export interface SourceFile {
  /** From the top of the project, with forward slashes: `shared/money/parseMoney.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface LayerViolation {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

const NODE_MODULES = new Set(builtinModules);

const isInside = (file: string, folder: string): boolean => folder === '' || file.startsWith(`${folder}/`);

const layerOf = (file: string): Layer | undefined =>
  LAYERS.filter((layer) => isInside(file, layer.folder)).toSorted((a, b) => b.folder.length - a.folder.length)[0];

const packageOf = (specifier: string): string => {
  const [first = '', second] = specifier.split('/');
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
};

const isNodeModule = (specifier: string): boolean =>
  specifier.startsWith('node:') || NODE_MODULES.has(specifier) || NODE_MODULES.has(packageOf(specifier));

function judgeProjectImport(from: string, layer: Layer, target: string): string | undefined {
  const targetLayer = layerOf(target);
  if (targetLayer === undefined) return `imports ${target}, which lies in no layer`;
  if (targetLayer !== layer && !layer.mayImport.includes(targetLayer.folder)) {
    return `${layer.folder} must not import ${targetLayer.folder} (${target})`;
  }
  const broken = FORBIDDEN_IMPORTS.find((rule) => isInside(from, rule.from) && isInside(target, rule.to));
  return broken && `${broken.from} must not import ${broken.to}: ${broken.why}`;
}

function judgePackageImport(from: string, layer: Layer, specifier: string): string | undefined {
  if (isNodeModule(specifier)) return layer.node ? undefined : `${layer.folder} must not import Node's ${specifier}`;
  const name = packageOf(specifier);
  if (layer.packages !== 'any' && !layer.packages.includes(name)) {
    return `${layer.folder} may import only the packages ${layer.packages.join(', ')}, not ${name}`;
  }
  const owners = Object.hasOwn(OWNED_PACKAGES, name) ? OWNED_PACKAGES[name] : undefined;
  if (owners === undefined || owners.some((owner) => isInside(from, owner))) return undefined;
  return `only ${owners.join(', ')} may import ${name}`;
}

function judgeUse(from: string, layer: Layer, use: SourceUse): string | undefined {
  if (use.kind === 'impure') {
    return layer.deterministic ? `${layer.folder} must not use ${use.what}: take it as an argument` : undefined;
  }
  if (use.specifier.startsWith('.')) {
    return judgeProjectImport(from, layer, path.posix.join(path.posix.dirname(from), use.specifier));
  }
  if (/^(?:\/|file:|[a-z]:)/i.test(use.specifier)) return `imports an absolute path: ${use.specifier}`;
  return judgePackageImport(from, layer, use.specifier);
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function violationsOf(file: SourceFile): LayerViolation[] {
  const layer = layerOf(file.path);
  if (layer === undefined) return [{ path: file.path, line: 1, message: 'the file lies in no layer of layerRules.ts' }];
  const found: LayerViolation[] = [];
  const add = (offset: number, message: string): void => {
    found.push({ path: file.path, line: lineAt(file.text, offset), message });
  };
  for (const rule of FORBIDDEN_TEXT) {
    const match = isInside(file.path, rule.folder) ? rule.pattern.exec(file.text) : null;
    if (match !== null) add(match.index + match[0].search(/\S/), `"${match[0].trim()}": ${rule.why}`);
  }
  for (const use of readSource(file.path, file.text)) {
    const message = judgeUse(file.path, layer, use);
    if (message !== undefined) add(use.offset, message);
  }
  return found;
}

/**
 * Every break of the rules in `layerRules.ts`, in the order of the files and of their lines.
 * Throws when a file cannot be parsed, naming it.
 */
export function findLayerViolations(files: readonly SourceFile[]): LayerViolation[] {
  return files.flatMap((file) => violationsOf(file).toSorted((a, b) => a.line - b.line));
}
