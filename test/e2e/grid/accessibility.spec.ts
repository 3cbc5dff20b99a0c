import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from './gridPage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
}

for (const [name, query] of [
  ['virtual', 'rows=12'],
  ['table', 'mode=table'],
] as const) {
  test(`axe finds nothing in the grid: ${name}`, async ({ grid }) => {
    await grid.open(query);
    await grid.cell(1, 2).click();
    await grid.press('Shift+ArrowRight', 'Control+h');
    await grid.page.evaluate(AXE);
    const result = await grid.page.evaluate(() =>
      (globalThis as unknown as { axe: { run: () => Promise<AxeResult> } }).axe.run(),
    );
    const found = result.violations.map((v) => `${v.id} (${v.impact}): ${v.nodes[0]?.html.slice(0, 200)}`);
    expect(found).toEqual([]);
  });
}

test('rows, columns and states are told to assistive technology', async ({ grid }) => {
  await grid.open('rows=5000');
  const table = grid.page.getByRole('grid', { name: '部门收入总表' });
  await expect(table).toHaveAttribute('aria-rowcount', '5004');
  await expect(table).toHaveAttribute('aria-colcount', '19');
  await expect(grid.page.getByRole('columnheader', { name: '本年收入' })).toHaveAttribute('aria-colspan', '9');
  await grid.select('r4000', 'total');
  const cell = grid.cell(4000, 2);
  await expect(cell).toHaveAttribute('aria-readonly', 'true');
  await expect(cell).toHaveAttribute('aria-selected', 'true');
  await expect(grid.page.locator('[data-r="4000"]')).toHaveAttribute('aria-rowindex', '4005');
  await expect(grid.editor).toHaveAccessibleName(/总计，第 4001 行.*只读，总计 = /);
});
