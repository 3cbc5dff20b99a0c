import { describe, expect, it } from 'vitest';
import { balanceHead } from '../../../electron/exporters/pdf/text/balanceLines.ts';
import { balanceTitle } from '../../../electron/exporters/pdf/text/balanceTitle.ts';
import type { TextLine } from '../../../electron/exporters/pdf/text/breakLines.ts';
import { breakLines } from '../../../electron/exporters/pdf/text/breakLines.ts';
import { openFace } from '../../../electron/exporters/pdf/text/face.ts';
import { fontChain } from '../../../electron/exporters/pdf/text/fontChain.ts';
import { placeLine } from '../../../electron/exporters/pdf/text/placeLine.ts';
import { NOTO } from '../../../electron/platform/fonts/bundledFonts.ts';
import { wenKai } from '../../../electron/platform/fonts/wenKai.ts';

const rare = await wenKai();
const chain = fontChain([NOTO.serif, ...(rare === undefined ? [] : [rare])].map(openFace));
const size = 10;
const texts = (lines: readonly TextLine[]): string[] =>
  lines.map((line) => line.glyphs.map((glyph) => glyph.char).join(''));
const broken = (text: string, width: number, breaks: 'words' | 'anywhere' | 'never' = 'words'): string[] =>
  texts(breakLines([{ text, chain }], { size, width, breaks }));

const PROSE =
  '云川市示范服务局2026年收入总计2,309.88万元，与2025年预算相比，减少418.51万元（下降15.34%）；主要原因是“示范服务”专项资金《管理办法》调整——第二批资金结转下年使用……其中：≥90%的项目、±0.5‰的误差、￥1,234.56、15.34‰～20.5‰。';

describe('lines of Chinese text', () => {
  const widths = Array.from({ length: 60 }, (_, i) => 55 + i * 3.7);

  it('lose nothing but spaces at their ends, whatever the width', () => {
    for (const width of widths) expect(broken(PROSE, width).join('')).toBe(PROSE);
  });

  it('never begin with a closing mark nor end with an opening one', () => {
    for (const width of widths) {
      const lines = broken(PROSE, width);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：？！”’）》％%‰～·]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“‘（《≥±￥]$/);
    }
  });

  it('never split a number, a dash or an ellipsis', () => {
    for (const width of widths) {
      const joined = broken(PROSE, width).join('|');
      for (const whole of ['2,309.88', '418.51', '15.34%', '2026', '≥90%', '±0.5‰', '￥1,234.56', '——', '……'])
        expect(joined).toContain(whole);
    }
  });

  it('are no wider than asked for, but for the blank half of a last mark', () => {
    for (const width of widths)
      for (const line of breakLines([{ text: PROSE, chain }], { size, width }))
        expect(line.width).toBeLessThanOrEqual(width + 0.02);
  });

  it('cut a word that is wider than the line, and an address after its separators', () => {
    expect(broken('410702260000000017609', 50).join('')).toBe('410702260000000017609');
    expect(broken('410702260000000017609', 50).length).toBeGreaterThan(1);
    expect(broken('https://www.example.gov.cn/zwgk/index.html', 150)[0]).toMatch(/[/.]$/);
  });

  it('never split a character outside the basic plane', () => {
    for (const breaks of ['words', 'anywhere'] as const)
      for (const line of broken('𠮷'.repeat(30), 34, breaks)) expect(line).toMatch(/^(𠮷)+$/u);
  });

  it('keep amounts whole and honour forced line ends', () => {
    expect(broken('123,456,789.00', 20, 'never')).toEqual(['123,456,789.00']);
    expect(broken('甲\n乙', 100)).toEqual(['甲', '乙']);
  });

  it('drop what cannot be seen and write look-alikes of ideographs as such', () => {
    expect(broken('部⻔\u200b⼀般\ufeff', 200)).toEqual(['部门一般']);
  });
});

describe('justified lines', () => {
  it('fill their width without spreading a number, and stay ragged where they would look torn', () => {
    const lines = breakLines([{ text: PROSE, chain }], { size, width: 203 });
    const first = lines[0];
    if (first === undefined) throw new Error('no line');
    const runs = placeLine(first, { x: 0, baseline: 0, width: 203, size, align: 'justify' });
    const last = runs.at(-1);
    expect(last?.x).toBeGreaterThan(150);
    for (const run of runs) if (/\d/.test(run.text)) expect(run.spacing).toBe(0);
    const torn = breakLines([{ text: '甲乙丙supercalifragilistic', chain }], { size, width: 100 })[0];
    if (torn === undefined) throw new Error('no line');
    expect(placeLine(torn, { x: 0, baseline: 0, width: 100, size, align: 'justify' })[0]?.spacing).toBe(0);
  });
});

describe('titles', () => {
  it('are split between words into lines of about the same length', () => {
    const title = '云川市示范服务局二〇二六年部门预算及三公经费预算公开说明';
    const lines = balanceTitle([{ text: title, chain }], { size, width: 200 });
    expect(texts(lines).join('')).toBe(title);
    expect(lines).toHaveLength(2);
    const [a = 0, b = 0] = lines.map((line) => line.width);
    expect(Math.abs(a - b)).toBeLessThan(4 * size);
    for (const word of ['示范', '服务局', '部门', '预算', '经费', '公开', '说明'])
      expect(texts(lines).some((line) => line.includes(word))).toBe(true);
  });

  it('heads of tables keep their words together', () => {
    const lines = texts(balanceHead([{ text: '国有资本经营预算', chain }], { size, width: 45 }));
    expect(lines).toEqual(['国有资本', '经营预算']);
    expect(texts(balanceHead([{ text: '预算', chain }], { size, width: 12 }))).toEqual(['预', '算']);
  });
});
