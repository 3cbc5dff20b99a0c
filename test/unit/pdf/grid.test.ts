import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../electron/exporters/pdf/table/grid.ts';
import { amount, head, table, text } from '../../support/syntheticTables.ts';
import { fitColumns, textWidth } from '../../../electron/exporters/pdf/table/fitColumns.ts';
import { breakLines } from '../../../electron/exporters/pdf/text/breakLines.ts';
import { openFace } from '../../../electron/exporters/pdf/text/face.ts';
import { fontChain } from '../../../electron/exporters/pdf/text/fontChain.ts';
import { NOTO } from '../../../electron/platform/fonts/bundledFonts.ts';

const block = (rows: Parameters<typeof table>[2]['body'], widths = [1, 1, 1]) =>
  table('T', '表', { widths, head: [[head('a'), head('b'), head('c')]], body: rows });

describe('the grid of a table', () => {
  it('takes spans as they are', () => {
    const grid = gridOf(
      block([
        [text('x', { rowSpan: 2, colSpan: 2 }), null, text('y')],
        [null, null, text('z')],
      ]),
    );
    expect(grid.isRagged).toBe(false);
    expect(grid.cells.find((cell) => cell.cell.text === 'x')).toMatchObject({ rowSpan: 2, columnSpan: 2 });
  });

  it.each([
    ['short rows', [[text('x')], [text('y'), text('z')]]],
    ['spans that leave the table', [[text('x', { colSpan: 9, rowSpan: 9 }), null, null]]],
    [
      'spans over cells with text',
      [
        [text('x', { colSpan: 3 }), text('y'), text('z')],
        [text('u', { rowSpan: 3 }), text('v'), text('w')],
        [text('t'), text('s'), text('r')],
      ],
    ],
    ['covered places that nobody covers', [[null, text('y'), null]]],
    ['rows longer than the widths', [[text('x'), text('y'), text('z'), text('u')]]],
  ])('makes %s whole and keeps every text', (_, rows) => {
    const grid = gridOf(block(rows));
    expect(grid.isRagged).toBe(true);
    const texts = rows.flat().flatMap((cell) => (cell === null ? [] : [cell.text]));
    for (const one of texts) expect(grid.cells.filter((cell) => cell.cell.text === one)).toHaveLength(1);
    const covered = grid.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
    expect(covered).toBe(grid.rows * grid.columns);
  });
});

describe('the widths of columns', () => {
  const chain = fontChain([openFace(NOTO.serif)]);
  const fit = (values: string[], widths: number[], width: number) => {
    const grid = gridOf(block([values.map((value) => amount(value))], widths));
    return { grid, ...fitColumns(grid, widths, width, 9, () => chain) };
  };

  it('keep their proportions and the font size when the amounts fit', () => {
    const { widths, size, tooWide } = fit(['1.00', '2.00', '3.00'], [1, 2, 1], 400);
    expect(widths).toEqual([100, 200, 100]);
    expect([size, tooWide]).toEqual([9, undefined]);
  });

  it('give a little first, then the table is set smaller, never below 6 pt', () => {
    const little = fit(['1,234,567.89', '', ''], [1, 3, 3], 380);
    expect(little.size).toBe(9);
    const smaller = fit(['1,234,567.89', '1,234,567.89', '1,234,567.89'], [1, 1, 1], 150);
    expect(smaller.size).toBeLessThan(9);
    expect(smaller.size).toBeGreaterThanOrEqual(6);
    expect(smaller.tooWide).toBeUndefined();
    for (const cell of smaller.grid.cells.filter((one) => one.cell.content === 'amount'))
      expect(textWidth(smaller.widths, cell)).toBeGreaterThan(0);
  });

  it('make room for the numbers inside text, where the neighbours can spare it', () => {
    const grid = gridOf(block([[text('≤0.812808万元'), text('说明'), amount('1.00')]], [7, 30, 10]));
    const { widths, size } = fitColumns(grid, [7, 30, 10], 300, 9, () => chain);
    const cell = grid.cells.find((one) => one.cell.text.startsWith('≤'));
    if (cell === undefined) throw new Error('no cell');
    const [line] = breakLines([{ text: '≤0.812808', chain }], { size, width: textWidth(widths, cell) });
    expect(size).toBe(9);
    expect(line?.wrapped).toBe(false);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(300, 6);
  });

  it('name the amount that fits in no way', () => {
    expect(fit(['1,234,567.89', '1,234,567.89', '9,234,567.89'], [1, 1, 1], 60).tooWide?.cell.text).toBe(
      '1,234,567.89',
    );
  });
});
