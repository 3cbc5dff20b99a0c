import { dropFixture, expect, openPlace, test } from '../app/app.ts';
import { TablePage } from './tablePage.ts';

// columns of 支出（按功能分类）
const TOTAL = 4;
const WAGES = 7;

test.beforeEach(async ({ appPage: screen }) => {
  await dropFixture(screen, 'hongqi-2026');
});

test('a column keeps the width that it was given', async ({ appPage: screen }) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = new TablePage(screen, /^支出（按功能分类）/);
  const head = table.grid.getByRole('columnheader', { name: /^资金来源/ });
  const handle = head.locator('.mz-grid-resize');
  // waits until the table has come to rest
  await handle.hover();
  const before = (await head.boundingBox())!;
  const edge = (await handle.boundingBox())!;
  await screen.mouse.down();
  await screen.mouse.move(edge.x + edge.width / 2 + 60, edge.y + edge.height / 2, { steps: 4 });
  await screen.mouse.up();
  const width = async () => Math.round((await head.boundingBox())!.width - before.width);
  await expect.poll(width).toBe(60);
  await openPlace(screen, '基本信息');
  await openPlace(screen, '支出（按功能分类）');
  await expect.poll(width).toBe(60);
});

test('the unit of the screen changes what is shown and how entries are read, not the data', async ({
  appPage: screen,
}) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = new TablePage(screen, /^支出（按功能分类）/);
  await expect(table.cell(-1, TOTAL)).toHaveText('2,309.88');
  await screen.getByRole('button', { name: '单位：万元' }).click();
  await expect(screen.getByText('金额单位：元', { exact: true })).toBeVisible();
  await expect(table.cell(-1, TOTAL)).toHaveText('23,098,800.00');
  await table.enter(1, WAGES, '200000');
  await screen.keyboard.press('F9');
  await expect(table.cell(1, WAGES)).toHaveText('20.00');
});
