import type { Locator, Page } from '@playwright/test';

/** One grid of the screen: cells by row and column title, keys, and pastes as Excel or Word make them. */
export class TablePage {
  readonly grid: Locator;
  readonly #page: Page;

  constructor(page: Page, name: string | RegExp) {
    this.#page = page;
    this.grid = page.getByRole('grid', { name });
  }

  /** The cell by its place on the screen; row 0 is the first below the pinned ones. */
  cell(row: number, column: number): Locator {
    return this.grid.locator(`[data-r="${row}"] [data-c="${column}"]`);
  }

  /** Rows that hold this text somewhere. */
  rowWith(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** Chooses a cell and types into it; the keys leave it. */
  async enter(row: number, column: number, text: string, leave = 'Enter'): Promise<void> {
    await this.cell(row, column).click();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press(leave);
  }

  /** Pastes into the cell what another program put on the clipboard. */
  async paste(row: number, column: number, text: string, html = ''): Promise<void> {
    await this.cell(row, column).click();
    await this.#page
      .locator('.mz-grid')
      .filter({ has: this.grid })
      .locator('textarea.mz-grid-editor')
      .evaluate(
        (element, content) => {
          const data = new DataTransfer();
          data.setData('text/plain', content.text);
          if (content.html) data.setData('text/html', content.html);
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        },
        { text, html },
      );
  }
}
