import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as Files from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeFileSafely } from '../../../electron/platform/files/writeFileSafely.ts';

const refusal = vi.hoisted(() => ({ code: '' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Files>();
  const rename: typeof real.rename = async (from, to) => {
    if (refusal.code !== '') throw Object.assign(new Error('refused'), { code: refusal.code });
    await real.rename(from, to);
  };
  return { ...real, rename };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-write-'));
  refusal.code = '';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file takes the place of the old one', async () => {
  const file = path.join(folder, '报告.docx');
  writeFileSync(file, 'old');
  await writeFileSafely(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['报告.docx']);
});

// what Windows answers while Word holds the file open
test.each(['EPERM', 'EACCES', 'EBUSY'])('a file held open by another program stays as it was (%s)', async (code) => {
  const file = path.join(folder, '报告.docx');
  writeFileSync(file, 'old');
  refusal.code = code;
  await expect(writeFileSafely(file, 'new')).rejects.toMatchObject({
    code: 'fileFailed',
    message: expect.stringMatching(
      /^“.*报告\.docx”正被其他程序使用，无法写入。请关闭打开它的程序（如 Word、.*原有文件没有改动。$/,
    ),
  });
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['报告.docx']);
});

test('a full disk leaves the old file and nothing else', async () => {
  const file = path.join(folder, '报告.xlsx');
  writeFileSync(file, 'old');
  refusal.code = 'ENOSPC';
  await expect(writeFileSafely(file, 'new')).rejects.toMatchObject({ code: 'noSpace' });
  expect(readdirSync(folder)).toEqual(['报告.xlsx']);
  expect(readFileSync(file, 'utf8')).toBe('old');
});
