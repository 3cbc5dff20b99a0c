import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine, type CliResult } from './runCommandLine.ts';

let folder: string;
const inFolder = (name: string): string => path.join(folder, name);
const NEW = ['new', '--layout', 'henan-2026', '--department', '临江市档案局', '--year', '2026'];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-cli-'));
  mkdirSync(inFolder('folder.pdf'));
  mkdirSync(inFolder('folder.mz'));
  const made = await runCommandLine([...NEW, '-o', 'good.mz'], { cwd: folder });
  if (made.code !== 0) throw new Error(made.stderr);
  const good = readFileSync(inFolder('good.mz'), 'utf8');
  const plant = (name: string, text: string | Uint8Array): void => writeFileSync(inFolder(name), text);
  plant('empty.mz', '');
  plant('cut.mz', good.slice(0, -40));
  plant('newer.mz', good.replace('"version":1', '"version":99'));
  plant('foreign.mz', '{"name":"something","version":"1.0.0"}');
  plant('word.mz', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80, 0]));
  plant('layout.mz', good.replace('henan-2026', 'atlantis-1999'));
  plant('year.mz', good.replace('"year":2026', '"year":20266'));
  const line = '{"id":"l1","unit":"own","function":"2010101","amounts":{"wages":"很多"}}';
  plant('amount.mz', good.replace('"current":{}', `"current":{"expenditure":[${line}]}`));
  plant('old.pdf', 'the old file');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Case {
  readonly what: string;
  readonly args: readonly string[];
  /** What the sentence must say. */
  readonly says: readonly (string | RegExp)[];
}

const cases: readonly Case[] = [
  { what: 'no command', args: [], says: ['请给出命令', 'layouts', 'new', 'export', 'dump'] },
  { what: 'unknown command', args: ['declare'], says: ['没有命令“declare”', 'layouts', 'new', 'export', 'dump'] },
  { what: 'command of Object.prototype', args: ['constructor'], says: ['没有命令“constructor”'] },
  { what: 'unknown option', args: ['layouts', '--yaml'], says: ['没有选项“--yaml”', '用法'] },
  { what: 'value for a switch', args: ['layouts', '--json=yes'], says: ['“--json”不带值'] },
  { what: 'too many words', args: ['layouts', 'all'], says: ['多出了“all”'] },
  { what: 'missing option', args: ['new', '--layout', 'henan-2026', '-o', 'a.mz'], says: ['缺少选项“--department”'] },
  { what: 'missing output', args: NEW, says: ['缺少选项“-o”'] },
  { what: 'forgotten value', args: ['export', 'good.mz', '-o'], says: ['“-o”后面缺少值'] },
  { what: 'option twice', args: [...NEW, '-o', 'a.mz', '-o', 'b.mz'], says: ['写了两次'] },
  {
    what: 'unknown layout',
    args: ['new', '--layout', 'mars-2030', '--department', '局', '--year', '2026', '-o', 'a.mz'],
    says: ['没有版式“mars-2030”', 'henan-2026'],
  },
  ...['20266', '0', '1066', '2026.5', '今年', '-2026'].map((year) => ({
    what: `impossible year ${year}`,
    args: ['new', '--layout', 'henan-2026', '--department', '局', `--year=${year}`, '-o', 'a.mz'],
    says: [`年度“${year}”不正确`],
  })),
  {
    what: 'blank department',
    args: ['new', '--layout', 'henan-2026', '--department=\u3000', '--year', '2026', '-o', 'a.mz'],
    says: ['“--department”后面缺少值'],
  },
  { what: 'draft of another kind', args: [...NEW, '-o', 'a.docx'], says: ['.mz 结尾', 'a.docx'] },
  { what: 'draft into a missing folder', args: [...NEW, '-o', 'no/a.mz'], says: ['文件夹“no”不存在'] },
  { what: 'draft over a folder', args: [...NEW, '-o', 'folder.mz'], says: ['“folder.mz”是文件夹'] },
  { what: 'no draft given', args: ['dump', '--json'], says: ['缺少草稿文件'] },
  { what: 'dump without --json', args: ['dump', 'good.mz'], says: ['缺少选项“--json”'] },
  { what: 'missing draft', args: ['dump', 'gone.mz', '--json'], says: ['找不到文件“gone.mz”'] },
  { what: 'folder for a draft', args: ['dump', 'folder.mz', '--json'], says: ['“folder.mz”是文件夹'] },
  { what: 'empty draft', args: ['dump', 'empty.mz', '--json'], says: ['“empty.mz”', '文件是空的'] },
  { what: 'damaged draft', args: ['dump', 'cut.mz', '--json'], says: ['“cut.mz”', '损坏'] },
  { what: 'newer draft', args: ['dump', 'newer.mz', '--json'], says: ['“newer.mz”', '第 99 版', '升级'] },
  { what: 'foreign JSON', args: ['dump', 'foreign.mz', '--json'], says: ['不是明账的草稿文件'] },
  { what: 'foreign bytes', args: ['export', 'word.mz', '-o', 'a.pdf'], says: ['不是明账的草稿文件'] },
  {
    what: 'draft of an unknown layout',
    args: ['export', 'layout.mz', '-o', 'a.pdf'],
    says: ['没有版式“atlantis-1999”'],
  },
  { what: 'draft of an impossible year', args: ['export', 'year.mz', '-o', 'a.pdf'], says: ['“year.mz”', '20266'] },
  {
    what: 'amount that is no amount',
    args: ['export', 'amount.mz', '-o', 'a.pdf'],
    says: ['“amount.mz”', '“很多”不是金额', /支出.*第\s?1\s?行/],
  },
  { what: 'unknown format', args: ['export', 'good.mz', '-o', 'a.wps'], says: ['不能导出为“a.wps”', '.pdf'] },
  { what: 'no ending', args: ['export', 'good.mz', '-o', 'a'], says: ['不能导出为“a”'] },
  { what: 'missing output folder', args: ['export', 'good.mz', '-o', 'no/a.pdf'], says: ['文件夹“no”不存在'] },
  { what: 'file as output folder', args: ['export', 'good.mz', '-o', 'good.mz/a.pdf'], says: ['“good.mz”不是文件夹'] },
  { what: 'output is a folder', args: ['export', 'good.mz', '-o', 'folder.pdf'], says: ['“folder.pdf”是文件夹'] },
  {
    what: 'overlong name',
    args: ['export', 'good.mz', '-o', `${'长'.repeat(200)}.pdf`],
    says: ['太长'],
  },
];

const contents = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(inFolder(entry.name), 'latin1')]),
  );

function expectRefusal(result: CliResult, says: readonly (string | RegExp)[]): void {
  for (const part of says) expect(result.stderr).toMatch(part instanceof RegExp ? part : new RegExp(escape(part)));
  expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(result.stderr).toMatch(/[一-鿿]/);
  expect(result.stderr).not.toMatch(/Error|\bat .*\.ts|undefined|\[object/);
  expect(result).toMatchObject({ code: 2, stdout: '' });
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

describe('wrong usage and unusable input', () => {
  it.concurrent.each(cases)('$what: exit code 2, one Chinese sentence, nothing written', async ({ args, says }) => {
    const before = contents();
    expectRefusal(await runCommandLine(args, { cwd: folder }), says);
    expect(contents()).toEqual(before);
  });

  it('a full disk leaves the old file and nothing else', async () => {
    const before = contents();
    const preload = fileURLToPath(new URL('fullDisk.ts', import.meta.url));
    for (const args of [
      ['export', 'good.mz', '-o', 'old.pdf'],
      ['export', 'good.mz', '-o', 'fresh.pdf'],
      [...NEW, '-o', 'good.mz'],
    ]) {
      const { code, stderr } = await runCommandLine(args, { cwd: folder, preload });
      expect(stderr).toContain('磁盘空间不足');
      expect(code).toBe(2);
    }
    expect(contents()).toEqual(before);
  });

  // The administrator may write anywhere, and Windows has no such modes.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'no permission is said, nothing is written',
    async () => {
      mkdirSync(inFolder('locked'));
      chmodSync(inFolder('locked'), 0o500);
      writeFileSync(inFolder('locked.mz'), 'x', { mode: 0o000 });
      expectRefusal(await runCommandLine(['export', 'good.mz', '-o', 'locked/a.pdf'], { cwd: folder }), [
        '没有权限写入',
      ]);
      expectRefusal(await runCommandLine(['dump', 'locked.mz', '--json'], { cwd: folder }), ['没有权限读取']);
      expect(readdirSync(inFolder('locked'))).toEqual([]);
      chmodSync(inFolder('locked'), 0o700);
    },
  );
});
