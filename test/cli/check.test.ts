import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFiles } from '../../electron/services/check/checkFiles.ts';
import { filesToCheck } from '../../electron/services/check/filesToCheck.ts';
import { runCommandLine, type CliResult } from './runCommandLine.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/reports');

let folder: string;
const cli = (...args: string[]): Promise<CliResult> => runCommandLine(['check', ...args], { cwd: folder });
const inFolder = (name: string): string => path.join(folder, name);

const PUBLISHED = `临江市档案局2026年部门预算

第一部分 部门概况

一、主要职责

负责档案的收集和保管。

第二部分 情况说明

一、收入支出预算总体情况说明

2026年收入总计120.00万元，支出总计120.00万元，与上年相比，收入、支出各增加20.00万元，增长33.00%。主要原因：人员增加。
`;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-check-'));
  for (const name of ['hongqi-2026.mz', 'xinle-2021.mz']) copyFileSync(path.join(FIXTURES, name), inFolder(name));
  writeFileSync(inFolder('published.txt'), PUBLISHED);
  writeFileSync(inFolder('bad.pdf'), '%PDF-1.7\nnothing that a reader could use');
  writeFileSync(inFolder('worse.mz'), '{"format":"mingzhang","version":1,');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check of several files', () => {
  it('goes on after files that cannot be read, and ends with a table of all', async () => {
    const { code, stdout, stderr } = await cli('hongqi-2026.mz', 'bad.pdf', 'published.txt', 'worse.mz', 'gone.docx');
    expect(code).toBe(1);
    expect(stderr.match(/^审核 \d\/5：/gm)).toHaveLength(5);
    expect(stderr).toContain('审核 5/5：');
    for (const name of ['bad.pdf', 'worse.mz', 'gone.docx']) expect(stderr).toMatch(new RegExp(`${name}（无法审核：`));
    // findings of each, in the order of the files
    expect(stdout.indexOf('hongqi-2026.mz\n')).toBeLessThan(stdout.indexOf('published.txt\n'));
    expect(stdout).toContain('33.00%');
    expect(stdout).toMatch(/hongqi-2026\.mz +新乡市红旗区医疗保障局 +2026 +\d+ +\d+ +\d+ +\d+\/\d+/);
    expect(stdout).toMatch(/published\.txt +临江市档案局 +2026 +[1-9]/);
    expect(stdout).toMatch(/bad\.pdf +无法审核/);
    expect(stdout).toMatch(/合计 5 个文件 +3 个无法审核/);
  });

  it('prints one JSON document, in the order of the files', async () => {
    const { code, stdout } = await cli('xinle-2021.mz', 'bad.pdf', 'hongqi-2026.mz', '--json');
    const { files, summary } = JSON.parse(stdout);
    expect(files.map((f: { file: string }) => f.file)).toEqual(['xinle-2021.mz', 'bad.pdf', 'hongqi-2026.mz']);
    expect(files[0]).toMatchObject({ department: '新乐市医疗保障局', year: 2021, findings: expect.any(Array) });
    expect(files[0].coverage.figures).toBeGreaterThan(0);
    expect(files[1].problem).toMatch(/bad\.pdf/);
    expect(summary).toMatchObject({ files: 3, checked: 2, failed: 1 });
    expect(code).toBe(1);
  });

  it('says so when not one file could be checked', async () => {
    const { code, stdout, stderr } = await cli('bad.pdf', 'worse.mz');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/2 个文件都无法审核/);
  });
});

describe('the files that are meant', () => {
  it('a folder stands for the drafts and reports in it and below it', async () => {
    const below = path.join(folder, '各部门', '二');
    mkdirSync(below, { recursive: true });
    for (const name of ['b.docx', '~$b.docx', '.hidden.pdf', 'note.xml', 'a.MZ', 'c.csv', 'd.mht'])
      writeFileSync(path.join(below, name), '');
    writeFileSync(inFolder('各部门/总.pdf'), '');
    const found = await filesToCheck([inFolder('各部门'), inFolder('gone.docx'), inFolder('各部门/总.pdf')]);
    expect(found.map((f) => path.basename(f)).toSorted()).toEqual([
      ...['a.MZ', 'b.docx', 'c.csv', 'd.mht', 'gone.docx', '总.pdf'],
    ]);
    mkdirSync(inFolder('空'));
    await expect(filesToCheck([inFolder('空')])).rejects.toThrow(/没有可以审核的文件/);
  });
});

describe('processes that check', () => {
  it('a file that breaks its process, or holds it up, is told; the others are done', async () => {
    const main = inFolder('main.mjs');
    writeFileSync(
      main,
      `process.on('message', ({ file }) => {
        if (file === 'crash') process.exit(3);
        if (file !== 'hang') process.send({ file, ok: true, department: String(process.pid) });
      });`,
    );
    const told: string[] = [];
    const results = await checkFiles(['a', 'crash', 'b', 'hang', 'c'], {
      main,
      processes: 1,
      milliseconds: 3000,
      onDone: ({ file }, done) => told.push(`${done} ${file}`),
    });
    expect(results.map((r) => (r.ok ? r.file : r.problem.slice(0, 6)))).toEqual([
      'a',
      '审核这份文件',
      'b',
      '审核用时超过',
      'c',
    ]);
    expect(told).toEqual(['1 a', '2 crash', '3 b', '4 hang', '5 c']);
  });
});
