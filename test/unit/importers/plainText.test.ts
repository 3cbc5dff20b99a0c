import { describe, expect, it } from 'vitest';
import { structureDocument } from '../../../electron/importers/structure/structureDocument.ts';
import { readText } from '../../../electron/importers/txt/readText.ts';
import type { SourceTable } from '../../../shared/recognise/sourceDocument.ts';

function tablesOf(text: string): SourceTable[] {
  const { blocks } = structureDocument(readText(Buffer.from(text), 'a.txt'), 'a.txt');
  return blocks.filter((b) => b.kind === 'table');
}

const textAt = (table: SourceTable, row: number, column: number): string | undefined =>
  table.cells.find((c) => c.row === row && c.column === column)?.text;

describe('tables of plain text', () => {
  it('goes on behind a blank line where the rows have other numbers of tabs', () => {
    const [table, ...more] = tablesOf(
      [
        '支出经济分类汇总表',
        '',
        '类\t款\t科目名称\t合计\t备注\t',
        '301\t01\t基本工资\t1.20\t\t',
        '',
        '302\t28\t工会经费\t0.90',
        '',
      ].join('\n'),
    );
    expect(more).toEqual([]);
    expect(table!.rows).toBe(3);
    expect(table!.columns).toBe(5);
    expect(textAt(table!, 2, 3)).toBe('0.90');
  });

  it('begins anew behind a blank line where a head follows', () => {
    const text = ['甲表', '', '科目\t合计', '基本工资\t1.20', '', '项目\t内容\t金额', '培训\t讲课\t3.00'].join('\n');
    expect(tablesOf(text).map((t) => t.columns)).toEqual([2, 3]);
  });

  it('takes tags of bold for what they are', () => {
    const [table] = tablesOf(
      '支出表\n\n编码\t科目\t合计\n<b>210</b>\t<b>卫生健康支出</b>\t<b>9.00</b>\n221\t住房\t1.00',
    );
    expect(textAt(table!, 1, 1)).toBe('卫生健康支出');
  });

  it('gives the merged head cells of a table saved cell by cell their columns', () => {
    const row = (...cells: string[]): string => `${cells.map((c) => `\t${c}`).join('\n')}\n`;
    const rows = [
      row('101某市医保局', '单位：万元'),
      row('序号', '收入', '支出'),
      row('', '项  目', '预算数', '项  目', '预算数'),
      row('栏次', '1', '2', '3', '4'),
      ...Array.from({ length: 8 }, (_, i) => row(String(i + 1), '一、拨款', '1.00', '一、公共服务', '1.00')),
    ];
    const [table] = tablesOf(`部门预算收支总表\n${rows.join('\n')}\n\n说明`);
    expect(table!.unit).toBe('万元');
    const top = table!.cells.filter((c) => c.row === 0).map((c) => [c.text, c.column, c.columnSpan]);
    expect(top).toEqual([
      ['序号', 0, 1],
      ['收入', 1, 2],
      ['支出', 3, 2],
    ]);
  });

  it('keeps the lines of a cell together', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `\t指标${i}\n\t值${i}\n`).join('\n');
    const [table] = tablesOf(`绩效目标表\n${lines}\n\t绩效目标\n\t1.第一条\n2.第二条\n\n\n三、其他`);
    expect(textAt(table!, 20, 1)).toBe('1.第一条\n2.第二条');
  });
});

describe('comma-separated values', () => {
  const csv = (rows: readonly string[]): SourceTable[] => {
    const { blocks } = structureDocument(readText(Buffer.from(rows.join('\r\n')), 'a.csv'), 'a.csv');
    return blocks.filter((b) => b.kind === 'table');
  };

  it('part the tables of a sheet at their titles and keep notes out of them', () => {
    const table = (title: string): string[] => [
      `${title},,,`,
      '部门名称：某局,,,单位：万元',
      '收入,,支出,',
      '项目,金额,项目,金额',
      '一、拨款,"1,357.14",一、公共服务,',
      '合计,"1,357.14",合计,1.00',
    ];
    const tables = csv([...table('部门收支总体情况表'), '注：某说明,,,', ',,,', ...table('部门收入总体情况表')]);
    expect(tables.map((t) => [t.title, t.unit, t.rows, t.columns, t.notes])).toEqual([
      ['部门收支总体情况表', '万元', 4, 4, ['注：某说明']],
      ['部门收入总体情况表', '万元', 4, 4, []],
    ]);
    expect(textAt(tables[0]!, 2, 1)).toBe('1,357.14');
  });
});
