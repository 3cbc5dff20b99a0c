import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine, type CliResult } from './runCommandLine.ts';

const FIXTURE = path.join(import.meta.dirname, '../fixtures/reports/xinxiang-2024.mz');

let folder: string;
const cli = (...args: string[]): Promise<CliResult> => runCommandLine(args, { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-roll-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('roll', () => {
  it('makes next year’s draft and lists what is left to do', async () => {
    const { code, stdout, stderr } = await cli('roll', FIXTURE, '--year', '2025', '-o', 'next.mz', '--json');
    expect(code).toBe(0);
    expect(stderr).toMatch(/已结转为 2025 年度：next\.mz（版式 henan-2024），待办 \d+ 项，已办 0 项/);
    const { report, todo, progress } = JSON.parse(stdout);
    expect(report).toEqual({ department: '新乡市医疗保障局', year: 2025, from: 2024, layout: 'henan-2024' });
    expect(progress).toEqual({ done: 0, total: todo.length });
    expect(new Set(todo.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['填数', '改写', '确认']));

    const dumped = await cli('dump', 'next.mz', '--json');
    expect(JSON.parse(dumped.stdout).report.year).toBe(2025);
    const checked = await cli('check', 'next.mz', '--json');
    const findings: { check: string }[] = JSON.parse(checked.stdout).findings;
    expect(findings.filter(({ check }) => check === 'YR-03')).toHaveLength(4);
  });

  it('moves to another layout', async () => {
    const { code, stdout } = await cli(
      ...['roll', FIXTURE, '--year', '2025', '--layout', 'hubei-2024', '-o', 'hubei.mz', '--json'],
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).report.layout).toBe('hubei-2024');
  });

  it.each([
    ['a year that is not the next', ['--year', '2026'], '只能结转为 2025 年度'],
    ['no year', [], '缺少选项“--year”'],
    ['a year that is none', ['--year', '25年'], '年度“25年”不正确'],
    ['an unknown layout', ['--year', '2025', '--layout', 'x'], 'x'],
  ])('refuses %s and writes nothing', async (_, args, message) => {
    const { code, stdout, stderr } = await cli('roll', FIXTURE, ...args, '-o', 'no.mz');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(message);
    expect(existsSync(path.join(folder, 'no.mz'))).toBe(false);
  });
});
