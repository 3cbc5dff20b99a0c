import { expect, test } from './gridPage.ts';

/**
 * Composition through the browser's own interface. A smoke test only: some grids pass it and fail with a real input
 * method; that is what test/ime is for.
 */
for (const mode of ['rows=50', 'mode=table']) {
  test(`a composition on a selected cell begins editing and loses nothing (${mode})`, async ({ grid }) => {
    await grid.open(mode);
    const c = mode === 'mode=table' ? 2 : 1;
    await grid.cell(1, c).click();
    expect(await grid.hasFocus()).toBe(true);
    const session = await grid.page.context().newCDPSession(grid.page);
    for (const text of ['w', 'wo', 'wom', 'women']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await expect(grid.editor).toHaveValue('women');
    await expect(grid.editor).toHaveClass(/is-open/);
    await session.send('Input.insertText', { text: '我们' });
    await expect(grid.editor).toHaveValue('我们');
    await grid.press('Enter');
    await expect(grid.cell(1, c)).toHaveText('我们');
    expect(await grid.hasFocus()).toBe(true);
  });
}

test('keys that the input method has taken do nothing in the grid', async ({ grid }) => {
  await grid.open('rows=50');
  await grid.cell(1, 1).click();
  const session = await grid.page.context().newCDPSession(grid.page);
  await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await grid.editor.evaluate((element) => {
    for (const key of ['Enter', 'ArrowDown', 'Escape', 'Tab', 'Delete']) {
      const event = { key, bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent('keydown', { ...event, isComposing: true }));
      element.dispatchEvent(new KeyboardEvent('keydown', { ...event, keyCode: 229 }));
    }
  });
  await expect(grid.editor).toHaveValue('ni');
  expect(await grid.active()).toBe('1,1');
});

test('the text field stays the same element, focused, through everything', async ({ grid }) => {
  await grid.open('rows=300');
  await grid.cell(1, 1).click();
  const marked = await grid.editor.evaluateHandle((element) => element);
  await grid.press('ArrowRight', 'ArrowRight', 'Control+End', 'Home', 'ArrowUp', 'F2', 'Escape', 'Control+Equal');
  await grid.type('甲');
  await grid.press('Enter', 'Control+z', 'Control+Home', 'ArrowUp', 'ArrowUp', 'PageDown');
  const same = await grid.editor.evaluate((element, first) => element === first, marked);
  expect(same).toBe(true);
  expect(await grid.hasFocus()).toBe(true);
});
