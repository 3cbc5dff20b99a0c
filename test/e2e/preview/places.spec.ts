import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type PreviewPage } from './previewPage.ts';

/** Clicks on a page at shares of its width and height. */
async function clickOn(preview: PreviewPage, page: number, across: number, down: number): Promise<void> {
  const { width, height } = (await preview.sheet(page).boundingBox()) ?? { width: 0, height: 0 };
  await preview.sheet(page).click({ position: { x: width * across, y: height * down } });
}

test('a click leads to the table or section that is printed there, and the page stays', async ({ preview }) => {
  await preview.open();
  await clickOn(preview, 1, 0.5, 0.4);
  await expect(preview.node).toHaveText('cover');
  await preview.select({ kind: 'table', id: 'T02' });
  await expect(preview.canvas(12)).toBeInViewport();
  await preview.scroller.focus();
  await preview.press('PageDown');
  await expect(preview.pageNumber).toHaveValue('13');
  const top = await preview.scrollTop();
  await clickOn(preview, 13, 0.5, 0.3);
  await expect(preview.node).toHaveText('table:T03');
  expect(await preview.scrollTop()).toBe(top);
  await expect(preview.sheet(13).locator('.pv-mark').first()).toBeVisible();
});

test('a line of the contents page leads to its page', async ({ preview }) => {
  await preview.open();
  await preview.scroller.focus();
  await preview.press('PageDown');
  await expect(preview.canvas(2)).toBeVisible();
  await clickOn(preview, 2, 0.5, 0.205);
  await expect.poll(async () => Number(await preview.pageNumber.inputValue())).toBeGreaterThan(2);
  await expect(preview.node).toHaveText('basic');
});

test('what is selected in the tree is scrolled to; an edit scrolls nothing', async ({ preview }) => {
  await preview.open();
  await preview.select({ kind: 'table', id: 'T10' });
  await expect(preview.page.locator('.pv-mark').first()).toBeInViewport();
  await expect(preview.pageNumber).toHaveValue('22');
  await preview.scroller.focus();
  await preview.press('Home');
  await preview.run({ name: 'setText', params: { field: 'reason.abroad', value: '没有安排出国任务。' } });
  await preview.settled();
  await expect(preview.pageNumber).toHaveValue('1');
  await preview.tool('在预览中查看所选的表或章节').click();
  await expect(preview.pageNumber).toHaveValue('22');
  // what is not printed by itself leaves the page alone
  await preview.select({ kind: 'units' });
  await expect(preview.tool('在预览中查看所选的表或章节')).toBeDisabled();
  await expect(preview.pageNumber).toHaveValue('22');
});

test('the keyboard leads from the page to the editor', async ({ preview }) => {
  await preview.open();
  await preview.scroller.focus();
  await preview.press('End', 'Enter');
  await expect(preview.node).toHaveText('table:T12');
  await preview.press('Home', 'Enter');
  await expect(preview.node).toHaveText('cover');
});

test('the preview opens where the selected table is printed', async ({ preview }) => {
  await preview.open();
  await preview.tool('关闭预览').click();
  await preview.select({ kind: 'table', id: 'T12' });
  await preview.page.evaluate(() => {
    const { preview: harness } = globalThis as unknown as { preview: { show: () => void } };
    harness.show();
  });
  await expect(preview.page.locator('.pv-mark').first()).toBeInViewport();
  await expect(preview.pageNumber).toHaveValue('25');
});

test('notes are folded; one about a missing character leads to where it stands', async ({ preview }) => {
  await preview.open();
  await preview.run({ name: 'setText', params: { field: 'duties', value: '负责医疗保障工作\u{1F600}并做好宣传。' } });
  const notes = preview.page.getByRole('button', { name: '打印提示 3 条' });
  await notes.click();
  const note = preview.page.getByRole('listitem').filter({ hasText: 'U+1F600' });
  await expect(note).toContainText('已以“〓”代替打印');
  await expect(preview.page.getByRole('listitem').filter({ hasText: '仿宋' }).getByRole('button')).toHaveCount(0);
  await note.getByRole('button', { name: '转到' }).click();
  await expect(preview.node).toHaveText('section:S1.1');
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
}

test('axe finds nothing in the preview', async ({ preview }) => {
  await preview.open(700);
  await preview.tool('页目录').click();
  await preview.page.getByRole('button', { name: /^打印提示/ }).click();
  await preview.page.evaluate(AXE);
  const result = await preview.page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (selector: string) => Promise<AxeResult> } }).axe.run('.pv'),
  );
  const found = result.violations.map((v) => `${v.id} (${v.impact}): ${v.nodes[0]?.html.slice(0, 200)}`);
  expect(found).toEqual([]);
});
