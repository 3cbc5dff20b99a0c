import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantProject, type PlantedProject } from '../../support/plantProject.ts';
import { runTool } from '../../support/runTool.ts';

// The project's own compiler, on the project's own configuration: a wrong import must not compile.

const RIGHT: Readonly<Record<string, string>> = {
  'shared/fen.ts': 'export const fen = (n: number): number => n;',
  'shared/packages.ts': `import { arc } from 'd3-shape';\nimport { z } from 'zod';\nexport const a = [typeof arc, z.string().parse('')];`,
  'electron/platform/node.ts': `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;`,
  'electron/platform/shape.ts': 'export interface Shape {\n  readonly sides: number;\n}',
  'electron/services/a.ts': `export { fen } from '../../shared/fen.ts';`,
  'renderer/title.ts': 'export const title = (): string => document.title;',
  'renderer/a.ts': `export { fen } from '../shared/fen.ts';`,
  'test/unit/a.test.ts': `import '../../renderer/title.ts';\nimport '../../electron/platform/node.ts';`,
};

/** Folder, what it must not reach, how it tries, what the compiler names. */
const WRONG: readonly (readonly [string, string, string, string])[] = [
  // zod and d3-shape are loaded beside these: no type file of theirs may let Node or the DOM in by the back door.
  ['shared', 'Node modules', `import 'node:fs';`, 'node:fs'],
  ['shared', 'the process', `export const a = process.argv;`, `'process'`],
  ['shared', 'the DOM', `export const a = document.title;`, `'document'`],
  ['shared', 'the console', `console.log(1);`, `'console'`],
  ['shared', 'electron/', `export { read } from '../electron/platform/node.ts';`, 'electron/platform/node.ts'],
  ['shared', 'renderer/', `export { title } from '../renderer/title.ts';`, 'renderer/title.ts'],
  ['renderer', 'electron/', `export { read } from '../electron/platform/node.ts';`, 'electron/platform/node.ts'],
  [
    'renderer',
    'types of electron/',
    `import type { Shape } from '../electron/platform/shape.ts';\nexport type A = Shape;`,
    'electron/platform/shape.ts',
  ],
  ['renderer', 'Node modules', `import 'node:fs';`, 'node:fs'],
  ['electron', 'renderer/', `export { title } from '../renderer/title.ts';`, 'renderer/title.ts'],
  ['electron', 'the DOM', `export const a = document.title;`, `'document'`],
  ['shared', 'enums', 'export enum A { B }', 'erasableSyntaxOnly'],
  ['shared', 'parameter properties', 'export class A { constructor(readonly b: number) {} }', 'erasableSyntaxOnly'],
  ['shared', 'an element that may be absent', 'export const a = (b: number[]): number => b[0];', 'undefined'],
  [
    'shared',
    'a type as if a value',
    `import { Arc } from 'd3-shape';\nexport type A = Arc<1, 2>;`,
    'verbatimModuleSyntax',
  ],
  ['shared', 'a file without its ending', `export { fen } from './fen';`, 'file extension'],
];

const wrongFile = (index: number): string => `${WRONG[index]?.[0]}/wrong${index}.ts`;

let project: PlantedProject;

const compile = (): string[] =>
  runTool(project.folder, 'tsc', ['--build', '--pretty', 'false'])
    .output.split('\n')
    .filter((line) => line !== '');

beforeAll(() => {
  project = plantProject();
  for (const [file, text] of Object.entries(RIGHT)) project.plant(file, `${text}\n`);
});

afterAll(() => project.remove());

describe('compiling the folders', () => {
  it('accepts imports in the right direction', () => {
    expect(compile()).toEqual([]);
  });

  describe('with one wrong file for each rule', () => {
    let errors: readonly string[];

    beforeAll(() => {
      for (const [index, [, , text]] of WRONG.entries()) project.plant(wrongFile(index), `${text}\nexport {};\n`);
      errors = compile();
    });

    it.each(WRONG.map((rule, index) => [...rule, index] as const))(
      '%s does not reach %s: %s',
      (_folder, _what, _text, named, index) => {
        const own = errors.filter((line) => line.startsWith(`${wrongFile(index)}(`));
        expect(own.join('\n')).toContain(named);
      },
    );
  });
});
