import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMissingGlyphs } from '../../../electron/exporters/pdf/missingGlyphs.ts';
import { renderPdf } from '../../../electron/exporters/pdf/renderPdf.ts';
import { NOTO } from '../../../electron/platform/fonts/bundledFonts.ts';
import { chooseFonts } from '../../../electron/platform/fonts/chooseFonts.ts';
import { findFonts } from '../../../electron/platform/fonts/findFonts.ts';
import type { OfficialFont } from '../../../electron/platform/fonts/officialFonts.ts';
import { wenKai } from '../../../electron/platform/fonts/wenKai.ts';
import { paragraph, printDocument } from '../../support/syntheticDocument.ts';
import { head, table, text } from '../../support/syntheticTables.ts';

const fonts = { source: 'bundled' } as const;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-fonts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('fonts of this machine', () => {
  const catalogue: OfficialFont[] = [
    { role: 'kai', label: '楷体', files: /^simkai/i, families: ['Noto Sans SC'] },
    { role: 'fangsong', label: '仿宋', files: /^simfang/i, families: ['FangSong'] },
  ];

  it('are found by name, also in folders below, and proved by what is in the file', async () => {
    mkdirSync(path.join(folder, 'win'));
    copyFileSync(NOTO.sans.file, path.join(folder, 'win', 'SIMKAI.TTF'));
    // Named like 仿宋, but another font inside; and a file that is no font.
    copyFileSync(NOTO.sans.file, path.join(folder, 'simfang.ttf'));
    writeFileSync(path.join(folder, 'simfang_gb2312.ttf'), 'no font');
    const found = await findFonts({ folders: [folder, path.join(folder, 'absent')], catalogue });
    expect(found.map(({ role, label, embeddable }) => ({ role, label, embeddable }))).toEqual([
      { role: 'kai', label: '楷体', embeddable: true },
    ]);
  });

  it('are substituted by name where the machine has none', async () => {
    const { faces, substitutions } = await chooseFonts(
      { source: 'installed', folders: [path.join(folder, 'absent')] },
      new Set(['fangsong', 'sans']),
    );
    expect(faces.fangsong?.regular).toBe(NOTO.serif);
    expect(substitutions.map(({ role, used, reason }) => `${role} ${used} ${reason}`)).toEqual([
      'fangsong Noto Serif SC 本机没有安装仿宋',
      'sans Noto Sans SC 本机没有安装黑体',
    ]);
  });

  it('楷体 is converted once into the cache; where that fails it is substituted and named', async () => {
    const cacheFolder = path.join(folder, 'cache');
    const made = await wenKai(cacheFolder);
    expect(made?.file.startsWith(cacheFolder)).toBe(true);
    const blocked = path.join(folder, 'blocked');
    writeFileSync(blocked, 'a file where the folder should be');
    const { substitutions } = await chooseFonts({ source: 'bundled', cacheFolder: blocked }, new Set(['kai']));
    expect(substitutions).toMatchObject([{ role: 'kai', used: 'Noto Serif SC' }]);
  });
});

describe('characters without a glyph', () => {
  const document = printDocument([
    paragraph('普通文字与𠮷'),
    table('T', '收支表', {
      widths: [1, 1],
      head: [[head('项目'), head('金额')]],
      body: [[text('甲'), text('乙\u{31350}丙')]],
    }),
  ]);

  it('are named with code point and place before export', async () => {
    const [problem, ...more] = await findMissingGlyphs(document, fonts);
    expect(more).toEqual([]);
    expect(problem?.message).toBe(
      '表“收支表”第 1 行第 2 列中的字符“\u{31350}”（U+31350）在所有字体中都没有字形：“乙\u{31350}丙”。',
    );
    expect(problem?.source).toMatchObject({ kind: 'table', id: 'T' });
  });

  it('stop the export, unless they may be replaced', async () => {
    await expect(renderPdf(document, { fonts })).rejects.toMatchObject({
      code: 'missingGlyphs',
      message: expect.stringContaining('U+31350'),
    });
    const { problems } = await renderPdf(document, { fonts, missingGlyphs: 'replace' });
    expect(problems.filter((problem) => problem.code === 'missingGlyph')).toMatchObject([
      { severity: 'warning', hint: '已以“〓”代替打印。' },
    ]);
  });
});

describe('problems of an export', () => {
  it('name substituted and unknown fonts, unfilled fields and entries that lead nowhere', async () => {
    const source = { kind: 'section', id: 'S', scope: { kind: 'department', name: '局' } } as const;
    const document = printDocument(
      [
        {
          kind: 'contents',
          source,
          title: '目录',
          entries: [{ text: '不存在的表', level: 1, target: 'nowhere' }],
          pageNumbers: true,
        },
        paragraph('', { runs: [{ text: '主要原因：' }, { text: '', unfilled: true }] }),
      ],
      { fonts: { title: 'xiaobiaosong', heading: 'sans', subheading: 'kai', body: 'fangsong', table: 'comic' } },
    );
    const { problems } = await renderPdf(document, { fonts });
    const codes = problems.map((problem) => problem.code);
    expect(codes.filter((code) => code === 'fontSubstituted')).toHaveLength(2);
    expect(codes).toEqual(expect.arrayContaining(['unknownFontRole', 'unfilled', 'unknownTarget']));
  });
});
