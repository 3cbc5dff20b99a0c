import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine, type CliResult } from './runCommandLine.ts';

let folder: string;
const cli = (...args: string[]): Promise<CliResult> => runCommandLine(args, { cwd: folder });

const ASSETS = [
  '第一部分 临江市档案局概况',
  '负责全市档案的收集和保管。',
  '2026年部门固定资产占用情况表',
  '部门名称：临江市档案局',
  '单位：万元',
  '项目\t数量\t价值',
  '资产总额\t\t71.07',
  '1、车辆（辆）\t2\t19.80',
  '2、其他固定资产\t\t51.27',
]
  .join('\n\n')
  .replace(/(价值|71.07|19.80)\n\n/g, '$1\n');

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-import-'));
  writeFileSync(path.join(folder, 'report.txt'), ASSETS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import', () => {
  it('makes a draft that prints the text and the figures of the file, and says what it recognised', async () => {
    const imported = await cli('import', 'report.txt', '--layout', 'hebei-2021', '-o', 'i.mz', '--json');
    expect(imported.code, imported.stderr).toBe(0);
    const { report, tables, facts } = JSON.parse(imported.stdout);
    expect(report).toMatchObject({ department: '临江市档案局', year: 2026, layout: 'hebei-2021' });
    expect(tables).toMatchObject([{ kind: 'assets' }]);
    expect(facts.assets).toBe(2);
    const dumped = JSON.parse((await cli('dump', 'i.mz', '--json')).stdout);
    expect(JSON.stringify(dumped.tables)).toContain('19.80');
    expect(JSON.stringify(dumped.sections)).toContain('负责全市档案的收集和保管。');
  });

  it('lists each figure of the text with its fact', async () => {
    const text = [
      ASSETS,
      '七、国有资产信息',
      '截至2025年12月31日，临江市档案局资产总额71.07万元，比上年增加1.07万元。',
      '八、政府采购预算情况',
      '2026年政府采购预算5万元。政府采购预算6万元，已列入采购预算表。',
    ].join('\n\n');
    writeFileSync(path.join(folder, 'text.txt'), text);
    const imported = await cli('import', 'text.txt', '--layout', 'hebei-2021', '-o', 't.mz', '--json');
    expect(imported.code, imported.stderr).toBe(0);
    const { counts, list } = JSON.parse(imported.stdout).figures;
    expect(counts).toEqual({ all: 4, linked: 3, differs: 1, unknown: 0 });
    expect(list[0]).toMatchObject({
      text: '71.07万元',
      value: '71.07',
      unit: '万元',
      state: 'linked',
      words: '资产总额',
    });
    expect(list[0].fact).toMatchObject({ op: 'value', of: { dataset: 'assets', kind: 'asset' } });
    expect(list[1]).toMatchObject({ text: '1.07万元', state: 'linked', fact: { op: 'delta' } });
    expect(list[3]).toMatchObject({
      text: '6万元',
      state: 'differs',
      expected: '5万元',
      section: '八、政府采购预算情况',
    });
    expect(imported.stderr).toContain('写的是6万元，按数据为5万元');
  });

  it('refuses in one sentence what it cannot read, and writes nothing', async () => {
    writeFileSync(path.join(folder, 'empty.docx'), '');
    for (const args of [['empty.docx'], ['absent.xlsx'], [], ['report.txt', '--year', '26']]) {
      const { code, stderr, stdout } = await cli('import', ...args, '-o', 'none.mz');
      expect(code, args.join(' ')).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(existsSync(path.join(folder, 'none.mz'))).toBe(false);
  });
});
