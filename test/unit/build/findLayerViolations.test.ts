import { describe, expect, it } from 'vitest';
import { findLayerViolations } from '../../../build/findLayerViolations.ts';

/** The messages for one planted file, each with its line. */
const violations = (path: string, ...lines: readonly string[]): string[] =>
  findLayerViolations([{ path, text: lines.join('\n') }]).map(({ line, message }) => `${line}: ${message}`);

describe('directions of import', () => {
  it('lets every layer use what lies below it', () => {
    expect(violations('shared/money/a.ts', `import { z } from 'zod';`, `import { b } from '../report/b.ts';`)).toEqual(
      [],
    );
    expect(violations('renderer/a.tsx', `import { useState } from 'react';`, `import '../shared/b.ts';`)).toEqual([]);
    expect(violations('electron/services/a.ts', `import '../storage/b.ts';`, `import 'node:fs';`)).toEqual([]);
    expect(violations('electron/hosts/cli/a.ts', `import '../../services/b.ts';`)).toEqual([]);
    expect(violations('electron/hosts/electron/a.ts', `import { app } from 'electron';`)).toEqual([]);
    expect(violations('electron/storage/a.ts', `import Database from 'better-sqlite3';`)).toEqual([]);
    expect(violations('electron/exporters/pdf/a.ts', `import pdfmake from 'pdfmake/build/pdfmake.js';`)).toEqual([]);
  });

  it.each([
    ['shared/money/a.ts', `import '../../electron/platform/b.ts';`, 'shared must not import electron/platform'],
    ['shared/money/a.ts', `import '../../renderer/b.ts';`, 'shared must not import renderer'],
    ['shared/money/a.ts', `import 'node:fs';`, `shared must not import Node's node:fs`],
    ['shared/money/a.ts', `import 'fs/promises';`, `shared must not import Node's fs/promises`],
    [
      'shared/money/a.ts',
      `import React from 'react';`,
      'shared may import only the packages zod, d3-shape, diff, not react',
    ],
    ['renderer/a.ts', `import '../electron/services/b.ts';`, 'renderer must not import electron/services'],
    ['renderer/a.ts', `import 'node:path';`, `renderer must not import Node's node:path`],
    ['renderer/a.ts', `import 'pdfmake';`, 'only electron/exporters/pdf, test may import pdfmake'],
    ['electron/platform/a.ts', `import '../../renderer/b.ts';`, 'electron/platform must not import renderer'],
    ['electron/platform/a.ts', `import '../services/b.ts';`, 'electron/platform must not import electron/services'],
    ['electron/storage/a.ts', `import '../importers/b.ts';`, 'electron/storage must not import electron/importers'],
    ['electron/services/a.ts', `import '../hosts/cli/b.ts';`, 'electron/services must not import electron/hosts'],
    ['electron/hosts/cli/a.ts', `import '../../storage/b.ts';`, 'electron/hosts must not import electron/storage'],
    ['electron/hosts/cli/a.ts', `import '../electron/b.ts';`, 'electron/hosts must not import electron/hosts/electron'],
    ['electron/hosts/browser/a.ts', `import 'electron';`, 'only electron/hosts/electron may import electron'],
    ['electron/services/a.ts', `import 'better-sqlite3';`, 'only electron/storage, test may import better-sqlite3'],
    ['electron/exporters/docx/a.ts', `import 'pdfmake';`, 'only electron/exporters/pdf, test may import pdfmake'],
    [
      'electron/importers/docx/a.ts',
      `import '../../../shared/layouts/b.ts';`,
      'importers must not import shared/layouts',
    ],
    ['electron/hosts/a.ts', `import '../../assets/b.ts';`, 'assets/b.ts, which lies in no layer'],
    ['electron/platform/a.ts', `import '/opt/b.ts';`, 'imports an absolute path'],
    ['electron/a.ts', `export {};`, 'the file lies in no layer'],
  ])('%s: %s', (path, line, message) => {
    expect(violations(path, 'const first = 1;', line).join()).toContain(message);
  });

  it.each([
    `import type { B } from '../../renderer/b.ts';`,
    `export { b } from '../../renderer/b.ts';`,
    `export * from '../../renderer/b.ts';`,
    `const b = await import('../../renderer/b.ts');`,
    `let b: import('../../renderer/b.ts').B;`,
    `import b = require('../../renderer/b.ts');`,
    `const b = require('../../renderer/b.ts');`,
  ])('sees the way of importing: %s', (line) => {
    expect(violations('shared/money/a.ts', line)).toHaveLength(1);
  });

  it('reads code, not comments and strings', () => {
    const lines = [`// import 'node:fs';`, `export const text = "import 'node:fs'; Date.now()";`, '/* new Date() */'];
    expect(violations('shared/money/a.ts', ...lines)).toEqual([]);
  });

  it('names the line', () => {
    expect(violations('shared/a.ts', '', `import 'zod';`, `import 'ws';`)[0]).toMatch(/^3: /);
  });

  it('refuses a file that does not parse, by name', () => {
    expect(() => violations('shared/money/a.ts', 'const = ;')).toThrow('shared/money/a.ts does not parse');
  });
});

describe('clock and chance', () => {
  it.each([
    ['Date.now()', 'Date.now'],
    ['const now = Date.now;', 'Date.now'],
    ['globalThis.Date.now()', 'Date.now'],
    [`Date['now']()`, 'Date.now'],
    ['new Date()', 'new Date()'],
    ['new Date', 'new Date()'],
    ['Date()', 'Date()'],
    ['Math.random()', 'Math.random'],
    ['performance.now()', 'performance.now'],
    ['crypto.randomUUID()', 'crypto.randomUUID'],
  ])('%s is out of reach of shared and services', (code, what) => {
    expect(violations('shared/report/a.ts', code)).toEqual([`1: shared must not use ${what}: take it as an argument`]);
    expect(violations('electron/services/a.ts', code)).toHaveLength(1);
    expect(violations('electron/hosts/cli/a.ts', code)).toEqual([]);
  });

  it('allows dates that come from an argument', () => {
    expect(violations('shared/report/a.ts', 'export const at = (ms: number) => new Date(ms);')).toEqual([]);
    expect(violations('shared/report/a.ts', 'export const max = Math.max(1, 2);')).toEqual([]);
  });
});

describe('ways round the checks', () => {
  it('refuses reference directives in shared', () => {
    expect(violations('shared/money/a.ts', 'export {};', '/// <reference types="node" />')[0]).toMatch(
      /^2: .*reference/,
    );
    expect(violations('renderer/a.ts', '/// <reference types="vite/client" />')).toEqual([]);
  });

  it.each(['oxlint-disable', 'eslint-disable-next-line', '@ts-ignore', '@ts-expect-error', '@ts-nocheck'])(
    'refuses a comment with %s anywhere',
    (directive) => {
      expect(violations('test/unit/a.ts', 'export {};', `// ${directive}`)[0]).toMatch(/^2: .*not switched off/);
      expect(violations('renderer/a.tsx', `export const a = <b>{/* ${directive} */}</b>;`)).toHaveLength(1);
    },
  );
});
