import type { Locator, Page } from '@playwright/test';
import { expect, openPlace } from '../e2e/app/app.ts';
import type { RealInput } from './realInput.ts';

/** A place in the page, in its pixels, once it is there. */
export type Spot = () => Promise<{ x: number; y: number }>;

export interface AppTools {
  readonly page: Page;
  readonly input: RealInput;
  /** Clicks as a person does, with the mouse of the screen. */
  readonly click: (spot: Spot, times?: number) => Promise<void>;
  /** Types 我们 in pinyin and takes the first candidate. */
  readonly women: () => Promise<void>;
}

export interface AppCase {
  readonly name: string;
  readonly run: (tools: AppTools) => Promise<void>;
}

const SECTION = '三、支出预算总体情况说明';
const FORM = '十一、部门（单位）整体绩效目标表';
const WAIT = { timeout: 8000 };

/** A place inside an element; `side` counts in pixels from its left, or from its right where it is negative. */
function spotIn(locator: Locator, side = 12): Spot {
  return async () => {
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    if (!box) throw new Error('the element is not on the screen');
    const at = Math.min(Math.abs(side), box.width / 2);
    return { x: box.x + (side < 0 ? box.width - at : at), y: box.y + box.height / 2 };
  };
}

/** Just behind an element: where a click puts the caret after it. */
function spotAfter(locator: Locator): Spot {
  return async () => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('the element is not on the screen');
    return { x: box.x + box.width + 3, y: box.y + box.height / 2 };
  };
}

/** A case in the first paragraph of a section that starts out as its layout words it. */
function narrative(
  name: string,
  type: (tools: AppTools, text: Locator) => Promise<void>,
  expected: string | RegExp,
): AppCase {
  return {
    name: `文字：${name}`,
    run: async (tools) => {
      await openPlace(tools.page, SECTION);
      const text = tools.page.locator('.nv-text p').first();
      await text.waitFor();
      const restore = tools.page.getByRole('button', { name: '恢复版式原文' });
      if (await restore.isEnabled()) {
        await restore.click();
        await tools.page.getByRole('button', { name: '恢复原文' }).click();
      }
      await expect(text).toContainText(/占91\.87%。$/, WAIT);
      const chips = await text.locator('.chip').count();
      await type(tools, text);
      await expect(text).toContainText(expected, WAIT);
      if (typeof expected === 'string') await expect(text.locator('.chip')).toHaveCount(chips);
      await expect(tools.page.getByRole('status').filter({ hasText: /^已保存/ })).toBeVisible(WAIT);
    },
  };
}

const chipNamed = (text: Locator, label: string): Locator => text.locator(`.chip[data-label="${label}"]`);

const NARRATIVE: readonly AppCase[] = [
  narrative(
    '点在活数后面',
    async ({ click, women }, text) => {
      await click(spotAfter(chipNamed(text, '基本支出')));
      await women();
    },
    '187.87万元我们，占',
  ),
  narrative(
    '用方向键到活数后面',
    async ({ click, women, input }, text) => {
      await click(spotIn(text));
      input.keys('Escape', 'End', 'Left');
      await women();
    },
    '91.87%我们。',
  ),
  narrative(
    '用方向键越过活数',
    async ({ click, women, input }, text) => {
      await click(spotAfter(chipNamed(text, '项目支出占比')));
      input.keys('End', 'Left', 'Left');
      await women();
    },
    '占我们91.87%。',
  ),
  narrative(
    '点开活数、关上卡片以后',
    async ({ click, women, input, page }, text) => {
      await click(spotAfter(chipNamed(text, '支出合计')));
      await click(spotIn(chipNamed(text, '支出合计'), 30));
      await expect(page.getByRole('dialog')).toBeVisible(WAIT);
      input.keys('Escape');
      await expect(page.getByRole('dialog')).toBeHidden(WAIT);
      await expect(page.locator('.nv-text .ProseMirror')).toBeFocused(WAIT);
      await women();
    },
    '我们',
  ),
  narrative(
    '在段首的活数前面',
    async ({ click, women, input }, text) => {
      await click(spotAfter(chipNamed(text, '支出合计')));
      input.keys('Home');
      await women();
    },
    '我们新乡市红旗区医疗保障局',
  ),
  narrative(
    '在段尾，两次',
    async ({ click, women, input }, text) => {
      await click(spotAfter(chipNamed(text, '项目支出占比')));
      input.keys('End');
      await women();
      await expect(text).toContainText('91.87%。我们', WAIT);
      await women();
    },
    '91.87%。我们我们',
  ),
  narrative(
    '选中整段后替换',
    async ({ click, women, input }, text) => {
      await click(spotAfter(chipNamed(text, '支出合计')));
      input.keys('ctrl+a');
      await women();
    },
    /^我们$/,
  ),
];

/** A text cell of the performance form, which is a real table with merged and wrapped cells; undone afterwards. */
function printed(
  name: string,
  cellText: RegExp,
  type: (tools: AppTools, cell: Locator) => Promise<void>,
  expected: RegExp,
): AppCase {
  return {
    name: `印刷表：${name}`,
    run: async (tools) => {
      await openPlace(tools.page, FORM);
      const cells = tools.page.locator('table [data-r] [data-c]');
      await type(tools, cells.filter({ hasText: cellText }).first());
      await expect(tools.page.locator('textarea.mz-grid-editor.is-open')).toHaveCount(0, WAIT);
      await expect(cells.filter({ hasText: expected })).toHaveCount(1, WAIT);
      if (expected.source === cellText.source) return;
      tools.input.keys('ctrl+z');
      await expect(cells.filter({ hasText: expected })).toHaveCount(0, WAIT);
    },
  };
}

/** Ends the typing with Enter once the composition has come to this text. */
async function commit({ page, input }: AppTools, holds: RegExp): Promise<void> {
  await expect(page.locator('textarea.mz-grid-editor.is-open')).toHaveValue(holds, WAIT);
  input.keys('Return');
}

const PRINTED: readonly AppCase[] = [
  printed(
    '直接打在有字的单元格上，旁边是合并单元格',
    /^年度履职目标相关性$/,
    async (tools, cell) => {
      await tools.click(spotIn(cell, 20));
      await tools.women();
      await commit(tools, /^我们$/);
    },
    /^我们$/,
  ),
  printed(
    '双击以后',
    /^工作任务科学性$/,
    async (tools, cell) => {
      await tools.click(spotIn(cell, 20), 2);
      await tools.women();
      await commit(tools, /我们$/);
    },
    /^工作任务科学性我们$/,
  ),
  printed(
    'F2 以后，在换行的长文字后面',
    /^1\.协助市级部门/,
    async (tools, cell) => {
      await tools.click(spotIn(cell, 20));
      tools.input.keys('F2');
      await tools.women();
      await commit(tools, /我们$/);
    },
    /^1\.协助市级部门.*我们$/,
  ),
  printed(
    '合并的单元格由别处算出，打字不改它',
    /^投入管理指标$/,
    async (tools, cell) => {
      await tools.click(spotIn(cell, 20));
      await tools.women();
      tools.input.keys('Escape');
    },
    /^投入管理指标$/,
  ),
];

const FORMS: readonly AppCase[] = [
  {
    name: '表单：文字填写项',
    run: async (tools) => {
      await openPlace(tools.page, '文字填写项');
      const field = tools.page.getByLabel('收入增减原因');
      await tools.click(spotIn(field, 20));
      tools.input.keys('ctrl+End');
      await tools.women();
      await expect(field).toHaveValue(/我们$/, WAIT);
    },
  },
  {
    name: '数据集：直接打在选中的文字格上',
    run: async (tools) => {
      await openPlace(tools.page, '年度主要任务');
      const cell = tools.page
        .locator('[data-r] [data-c]')
        .filter({ hasText: /^困难群众的医疗救助$/ })
        .first();
      await tools.click(spotIn(cell, 20));
      await tools.women();
      await commit(tools, /^我们$/);
      await expect(tools.page.locator('[data-r] [data-c]').filter({ hasText: /^我们$/ })).toHaveCount(1, WAIT);
    },
  },
];

/** Everything that is typed into the app itself. */
export const APP_CASES: readonly AppCase[] = [...NARRATIVE, ...PRINTED, ...FORMS];
