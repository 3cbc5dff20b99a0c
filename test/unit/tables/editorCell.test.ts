import { describe, expect, test } from 'vitest';
import { editorCell, type CellSource } from '../../../renderer/features/tables/editorCell.ts';
import { columnLeaves, editorColumns } from '../../../renderer/features/tables/editorColumns.ts';
import { projectLabels } from '../../../renderer/features/tables/projectLabels.ts';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { fen } from '../../../shared/money/fen.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import { makeLine, makeReport, wan } from '../../support/smallReport.ts';

const report = makeReport({
  current: {
    projects: [
      makeLine({ id: 'p1', texts: { name: '医疗救助', code: '0001' } }),
      makeLine({ id: 'p2', texts: { name: '医疗救助', code: '0002' } }),
    ],
  },
});

/** The cell of a line in a column of its dataset's editor. */
function cell(dataset: DatasetId, line: Partial<Line>, id: string, unit: MoneyUnit = '万元') {
  const source: CellSource = { report, dataset, year: 2026, projects: projectLabels(report) };
  const column = columnLeaves(editorColumns(dataset, unit, true)).find((c) => c.id === id);
  if (!column) throw new Error(`no column ${id}`);
  return editorCell(source, makeLine(line), column);
}

describe('amounts', () => {
  const line = { amounts: { wages: fen(123_456_789), goods: wan(2) } };

  test('show two decimals and hand every digit to the editor', () => {
    expect(cell('expenditure', line, 'amount:wages')).toEqual({
      text: '123.46',
      edit: '123.456789',
      provenance: 'typed',
    });
    expect(cell('expenditure', line, 'amount:wages', '元')).toMatchObject({
      text: '1,234,567.89',
      edit: '1234567.89',
    });
  });

  test('that were read from a rounded print say so', () => {
    const imported = { amounts: { wages: wan(1) }, halves: { wages: fen(5000) } };
    expect(cell('expenditure', imported, 'amount:wages').provenance).toBe('imported');
  });

  test('above what is entered are computed and name their parts', () => {
    const shown = cell('expenditure', line, 'amount:basic');
    expect(shown).toMatchObject({ text: '125.46', provenance: 'computed' });
    expect(shown.readOnly?.reason).toBe('由人员经费、公用经费相加得出，请修改明细。');
  });

  test('of an 其中 are not added up', () => {
    expect(cell('revenue', { amounts: { generalAppropriation: wan(3) } }, 'amount:general')).toEqual({
      text: '',
      edit: '',
    });
  });

  test('without an entry are blank and take one', () => {
    expect(cell('expenditure', line, 'amount:specific')).toEqual({ text: '', edit: '' });
    expect(cell('expenditure', { amounts: { wages: fen(0) } }, 'amount:wages').text).toBe('0.00');
  });

  test('of a purchase are quantity × price until one is typed', () => {
    const purchase = {
      amounts: { unitPrice: fen(520_000) },
      quantities: { quantity: { value: 12, scale: 0, unit: '台' } },
    };
    expect(cell('procurement', purchase, 'amount:amount')).toEqual({ text: '6.24', edit: '', provenance: 'computed' });
    expect(cell('procurement', purchase, 'text:unitPrice')).toMatchObject({ text: '5,200.00', edit: '5200' });
    expect(cell('procurement', purchase, 'quantity:quantity').text).toBe('12台');
    const typed = { ...purchase, amounts: { ...purchase.amounts, amount: wan(6) } };
    expect(cell('procurement', typed, 'amount:amount')).toMatchObject({ text: '6.00', provenance: 'typed' });
    expect(cell('procurement', typed, 'amount:amount').warning).toMatch(/6\.24 万元，与所填金额相差 -0\.24 万元/);
    const same = { ...purchase, amounts: { ...purchase.amounts, amount: wan(6.24) } };
    expect(cell('procurement', same, 'amount:amount').warning).toBeUndefined();
  });
  test('of a part of a purchase warn when they are larger than the whole', () => {
    const purchase = { amounts: { amount: wan(5), sme: wan(6), micro: wan(4) } };
    expect(cell('procurement', purchase, 'amount:sme').warning).toMatch(/大于它所在的 5\.00 万元/);
    expect(cell('procurement', purchase, 'amount:micro').warning).toBeUndefined();
  });
});

describe('dimensions', () => {
  test('stand with their names', () => {
    const line = { unit: 'centre', function: '2101501', fund: 'generalAppropriation' };
    expect(cell('expenditure', line, 'dim:unit').text).toBe('示例市医疗保险中心');
    expect(cell('expenditure', line, 'dim:fund').text).toContain('财政拨款');
    expect(cell('expenditure', line, 'dim:function')).toEqual({ text: '2101501', edit: '2101501' });
    expect(cell('expenditure', line, 'name:function')).toMatchObject({ text: '行政运行', provenance: 'computed' });
  });

  test('with a code that the year does not know carry a warning, and stay', () => {
    const shown = cell('expenditure', { function: '9999999' }, 'dim:function');
    expect(shown.text).toBe('9999999');
    expect(shown.warning).toMatch(/9999999 不在 2026 年的科目目录中/);
    expect(cell('expenditure', { function: '9999999' }, 'name:function').warning).toMatch(/没有名称/);
  });

  test('tell projects of one name apart', () => {
    expect(cell('projectIndicators', { project: 'p1' }, 'dim:project').text).toBe('医疗救助（0001）');
    expect(cell('projectIndicators', { project: 'p2' }, 'dim:project').text).toBe('医疗救助（0002）');
  });
});
