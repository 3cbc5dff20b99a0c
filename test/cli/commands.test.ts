import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../shared/layouts/registry.ts';
import { partText } from '../support/officeParts.ts';
import { runCommandLine, type CliResult } from './runCommandLine.ts';

let folder: string;
const cli = (...args: string[]): Promise<CliResult> => runCommandLine(args, { cwd: folder });
const inFolder = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('helps', async () => {
    const { code, stdout } = await cli('--help');
    expect(code).toBe(0);
    for (const name of ['layouts', 'new', 'export', 'dump']) expect(stdout).toContain(`  ${name} `);
  });

  it('lists the layouts for people and for programs', async () => {
    expect((await cli('layouts')).stdout).toBe(LAYOUTS.map(({ id, name }) => `${id}\t${name}\n`).join(''));
    const { code, stdout } = await cli('layouts', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(
      LAYOUTS.map(({ id, name, region, year, version }) => ({ id, name, region, year, version })),
    );
  });

  it.each(LAYOUTS.map(({ id }) => id))('goes from nothing to a dump and a PDF: %s', async (id) => {
    expect(
      (await cli('new', '--layout', id, '--department', '临江市档案局', '--year', '2026', '-o', `${id}.mz`)).code,
    ).toBe(0);
    const dumped = await cli('dump', `${id}.mz`, '--json');
    expect(dumped.code).toBe(0);
    const { report, toc, tables, sections } = JSON.parse(dumped.stdout);
    expect(report).toMatchObject({ department: '临江市档案局', year: 2026, layout: id });
    for (const list of [toc, tables, sections]) expect(list.length).toBeGreaterThan(0);

    const exported = await cli('export', `${id}.mz`, '-o', `${id}.pdf`);
    expect(exported).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(inFolder(`${id}.pdf`), 'latin1')).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/);
  });

  it('exports Word, Excel and a web page by the ending; one table or section alone', async () => {
    await cli('new', '--layout', 'henan-2026', '--department', '临江市档案局', '--year', '2026', '-o', 'w.mz');
    for (const args of [['w.docx'], ['w.xlsx', '--formulas'], ['w.html'], ['t.xlsx', '--part', '预算01表']]) {
      expect(await cli('export', 'w.mz', '-o', ...args)).toMatchObject({ code: 0, stdout: '' });
    }
    const sheets = (name: string): number =>
      [...partText(readFileSync(inFolder(name)), 'xl/workbook.xml').matchAll(/<sheet /g)].length;
    expect(sheets('w.xlsx')).toBe(12);
    expect(sheets('t.xlsx')).toBe(1);
    expect(partText(readFileSync(inFolder('w.docx')), 'word/document.xml')).toContain('临江市档案局');
    expect(readFileSync(inFolder('w.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);

    const before = readdirSync(folder);
    for (const args of [['n.docx', '--part', '没有的表'], ['n.pdf', '--formulas'], ['n.odt']]) {
      const { code, stderr } = await cli('export', 'w.mz', '-o', ...args);
      expect(code).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(readdirSync(folder)).toEqual(before);
  }, 240_000);

  it('replaces an older file whole, follows a link, and leaves nothing beside it', async () => {
    await cli('new', '--layout', 'henan-2026', '--department', '临江市档案局', '--year', '2026', '-o', 'a.mz');
    writeFileSync(inFolder('target.pdf'), 'old', { mode: 0o600 });
    symlinkSync('target.pdf', inFolder('link.pdf'));
    const before = readdirSync(folder);
    expect((await cli('export', 'a.mz', '-o', 'link.pdf')).code).toBe(0);
    expect(readFileSync(inFolder('target.pdf'), 'latin1')).toMatch(/^%PDF/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('says on stderr what it put right while reading, and goes on', async () => {
    await cli('new', '--layout', 'henan-2026', '--department', '临江市档案局', '--year', '2026', '-o', 'b.mz');
    const text = readFileSync(inFolder('b.mz'), 'utf8');
    writeFileSync(inFolder('c.mz'), text.replace('"dates":{}', '"dates":{"approved":"yesterday"}'));
    const { code, stdout, stderr } = await cli('dump', 'c.mz', '--json');
    expect(code).toBe(0);
    expect(stderr).toMatch(/读入时更正/);
    expect(JSON.parse(stdout).report.year).toBe(2026);
  });
});
