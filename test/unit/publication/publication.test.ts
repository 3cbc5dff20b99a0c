import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash, getHashes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePdfWorker } from '../../../electron/exporters/pdf/exportPdf.ts';
import { hashList, readHashList } from '../../../electron/services/publish/hashList.ts';
import { makePublication, SHA256_LIST, SM3_LIST } from '../../../electron/services/publish/makePublication.ts';
import { verifyPublication } from '../../../electron/services/publish/verifyPublication.ts';
import { writePublication } from '../../../electron/services/publish/writePublication.ts';
import type { Report } from '../../../shared/report/report.ts';
import { publicationProblems } from '../../../shared/publication/publicationProblems.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';
import { pdfPages } from '../../support/pdfText.ts';

const FORM = { correction: 0, reviewer: '李审核', approver: '王负责', date: '2026-04-01', note: '' };
const PDF = { fonts: { source: 'bundled' } } as const;
const secrecy = { reviewer: '赵保密', date: '2026-03-30', result: '无涉密内容，同意公开' };

const reviewed = (): Report => ({ ...fixtureReport('hongqi-2026'), secrecy });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-publish-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await closePdfWorker();
});

describe('a report', () => {
  it('is not made public without review, signature, date, and with open errors', () => {
    const empty = { ...FORM, reviewer: ' ', approver: '', date: '2026-4-1' };
    const problems = publicationProblems({ secrecy: { ...secrecy, date: '' } }, empty, 2);
    expect(problems.join('')).toMatch(/2 处错误.*保密审查.*审核人.*负责人.*公开日期/);
    expect(publicationProblems(reviewed(), { ...FORM, correction: 1 }, 0).join('')).toContain('更正了什么');
    expect(publicationProblems(reviewed(), FORM, 0)).toEqual([]);
  });
});

describe('the hash lists', () => {
  it('hold the hashes that other programs compute', () => {
    const files = [{ name: '甲 1.pdf', bytes: Buffer.from('abc') }];
    // GB/T 32905-2016, A.1
    const standard = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
    expect(readHashList(hashList(files, 'sm3'))).toEqual([{ hash: standard, name: '甲 1.pdf' }]);
    if (getHashes().includes('sm3'))
      expect(hashList(files, 'sm3')).toContain(createHash('sm3').update('abc').digest('hex'));
    expect(hashList(files, 'sha256')).toContain(createHash('sha256').update('abc').digest('hex'));
  });
});

describe('the files of a version', () => {
  it('are right only where both lists say so', async () => {
    const target = path.join(folder, 'lists');
    const [a, b] = ['甲.txt', '乙.txt'].map((name) => ({ name, bytes: Buffer.from(name) }));
    await writePublication(target, [
      a!,
      b!,
      { name: SHA256_LIST, bytes: Buffer.from(hashList([a!, b!], 'sha256')) },
      { name: SM3_LIST, bytes: Buffer.from(hashList([a!], 'sm3')) },
    ]);
    const { right, problems } = await verifyPublication(target);
    expect(right).toEqual(['甲.txt']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('乙.txt');
    expect(problems[0]).toContain(SM3_LIST);
  });
});

describe('a published version', () => {
  it('is a folder of its files whose lists verify, also with sha256sum; a correction comes with its comparison', async () => {
    const report = reviewed();
    const layout = layoutOf(report);
    const first = await makePublication({ report, layout }, FORM, PDF);
    const target = path.join(folder, first.name);
    await writePublication(target, first.files);
    const names = readdirSync(target);
    for (const ending of ['.pdf', '.docx', '.xlsx', '.html', '.mz']) expect(names).toContain(`${first.name}${ending}`);
    expect(await verifyPublication(target)).toMatchObject({ problems: [] });
    execFileSync('sha256sum', ['--check', '--strict', SHA256_LIST], { cwd: target, stdio: 'ignore' });
    await expect(writePublication(target, first.files)).rejects.toThrow('已有文件');

    const page = path.join(target, `${first.name}.html`);
    writeFileSync(page, readFileSync(page, 'utf8').replace('2026', '2027'));
    expect((await verifyPublication(target)).problems.join()).toContain(`${first.name}.html”与公开时不同`);

    const mended: Report = { ...report, texts: { ...report.texts, duties: '改过的职责。' } };
    const form = { ...FORM, correction: 1, note: '更正主要职责的表述' };
    const second = await makePublication({ report: mended, layout }, form, PDF, { report, layout });
    expect(second.name).toBe(`${first.name}（更正版1）`);
    const comparison = second.files.find((f) => f.name === '更正对照表.pdf');
    expect(pdfPages(comparison!.bytes).join('')).toContain('改过的职责');
    const record = new TextDecoder().decode(second.files.find((f) => f.name === '公开登记.txt')!.bytes);
    expect(record).toContain('更正主要职责的表述');
  }, 120_000);
});
