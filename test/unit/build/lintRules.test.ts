import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plantProject, type PlantedProject } from '../../support/plantProject.ts';
import { runTool, type ToolResult } from '../../support/runTool.ts';

let project: PlantedProject;

beforeEach(() => {
  project = plantProject();
});

afterEach(() => project.remove());

const lint = (): ToolResult => runTool(project.folder, 'oxlint', ['--deny-warnings']);

const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => `${line(n)}\n`).join('');

const branches = (count: number): string =>
  `export const f = (n: number): number => {\n${lines(count, (n) => `  if (n === ${n}) return ${n};`)}  return 0;\n};\n`;

describe('lint', () => {
  it('accepts files and functions of a fair size', () => {
    project.plant(
      'shared/a.ts',
      lines(400, (n) => `export const a${n} = ${n};`),
    );
    project.plant('shared/b.ts', branches(19));
    expect(lint()).toMatchObject({ code: 0 });
  });

  it.each([
    ['any', 'no-explicit-any', 'export const a = (b: any): void => b;\n'],
    ['a file above 400 lines', 'max-lines', lines(401, (n) => `export const a${n} = ${n};`)],
    [
      'a function above 80 lines',
      'max-lines-per-function',
      `export function f(): void {\n${lines(80, () => '  f();')}}\n`,
    ],
    ['more than 20 paths through a function', 'complexity', branches(20)],
    ['printing from shared', 'no-console', 'console.log(1);\n'],
    ['silencing the compiler', 'ban-ts-comment', `// ${'@ts-ignore'}\nexport const a: string = 1;\n`],
    ['comparing loosely', 'eqeqeq', 'export const a = (b: number): boolean => b == 1;\n'],
    ['an unused name', 'no-unused-vars', 'const a = 1;\nexport {};\n'],
    ['a default export', 'no-default-export', 'export default 1;\n'],
  ])('refuses %s', (_what, rule, text) => {
    project.plant('shared/wrong.ts', text);
    const { code, output } = lint();
    expect(code).toBe(1);
    expect(output).toContain(`(${rule})`);
  });

  it('refuses modules that import each other', () => {
    project.plant('shared/a.ts', `import { b } from './b.ts';\nexport const a = (): number => b();\n`);
    project.plant('shared/b.ts', `import { a } from './a.ts';\nexport const b = (): number => a();\n`);
    expect(lint().output).toContain('(no-cycle)');
  });

  it('refuses a test that shuts out the others', () => {
    project.plant('test/unit/a.test.ts', `import { it } from 'vitest';\nit.only('a', () => {});\n`);
    expect(lint().output).toContain('(no-focused-tests)');
  });
});

describe('format', () => {
  it('refuses what the formatter would write differently', () => {
    project.plant('shared/a.ts', 'export const a = "b"\n');
    const { code, output } = runTool(project.folder, 'prettier', ['--check', '.']);
    expect(code).toBe(1);
    expect(output).toContain('shared/a.ts');
  });
});
