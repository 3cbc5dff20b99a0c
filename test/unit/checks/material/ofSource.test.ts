import { describe, expect, it } from 'vitest';
import { tablePage } from '../../../../electron/services/import/tablePage.ts';
import { materialOfSource } from '../../../../shared/checks/material/ofSource.ts';
import type { CheckMaterial } from '../../../../shared/checks/material/material.ts';
import { layoutById } from '../../../../shared/layouts/registry.ts';
import { toReport } from '../../../../shared/recognise/draft/toReport.ts';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import type { Recognised } from '../../../../shared/recognise/recognised.ts';
import type { SourceTable } from '../../../../shared/recognise/sourceDocument.ts';
import { makeDocument, makeTable } from '../../../support/sourceDocument.ts';

const LAYOUT = layoutById('henan-2026')!;

function read(...tables: SourceTable[]): { found: Recognised; material: CheckMaterial } {
  const documents = [makeDocument(tables)];
  const found = recognise(documents, { year: 2025 });
  return { found, material: materialOfSource(documents, found, toReport(found, LAYOUT, 'r'), LAYOUT) };
}

const caption = '部门名称：某市某局';
const income = (unit?: string): SourceTable =>
  makeTable(
    [
      ['科目编码', '科目名称', '合计', '一般公共预算'],
      ['2010301', '行政运行', '30000.00', '30000.00'],
    ],
    { headRows: 1, title: '2025年收入总表', caption, ...(unit ? { unit } : {}) },
  );
const spending = (unit?: string): SourceTable =>
  makeTable(
    [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['2010301', '行政运行', '30000.00', '30000.00', ''],
    ],
    { headRows: 1, title: '2025年一般公共预算支出表', caption, ...(unit ? { unit } : {}) },
  );

describe('what the checks see of a published file', () => {
  it('amounts in the unit of money that the facts were read in: the usual one of the file where a table states none', () => {
    const { found, material } = read(income('单位：元'), spending());
    expect(found.current.expenditure.map((l) => l.amounts)).toEqual([{ basic: 3_000_000 }]);
    const table = material.tables[1]!;
    expect(table.moneyUnit).toBe('元');
    expect(table.rows[0]!.cells[2]!.amount?.fen).toBe(3_000_000);
    expect(found.tables.map((t) => t.moneyUnit)).toEqual(['元', '元']);
    expect(tablePage(found.tables[1]!, 2025, 0, 5).read[0]!.amounts[0]).toEqual({ column: 2, fen: 3_000_000 });
  });

  it('all panes of a list that is printed side by side, each row with its own line', () => {
    const cells = [
      ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
      ['30101', '基本工资', '3.00', '30201', '办公费', '1.50'],
      ['30102', '津贴补贴', '2.00', '30202', '印刷费', '0.50'],
    ];
    const table = makeTable(cells, {
      headRows: 1,
      title: '2025年一般公共预算基本支出表',
      caption,
      unit: '万元',
    });
    const withLines = { ...table, cells: table.cells.map((cell) => ({ ...cell, address: String(10 + cell.row) })) };
    const { found, material } = read(withLines);
    expect(found.current.basicByEconomic.map((l) => l.economic)).toEqual(['30101', '30102', '30201', '30202']);
    const [seen] = material.tables;
    expect(seen!.rows.map((row) => [row.label, row.line, row.cells[2]!.amount?.fen])).toEqual([
      ['30101 基本工资', 11, 3_000_000],
      ['30102 津贴补贴', 12, 2_000_000],
      ['30201 办公费', 11, 1_500_000],
      ['30202 印刷费', 12, 500_000],
    ]);
  });
});
