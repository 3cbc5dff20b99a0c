import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { dropFixture } from '../e2e/app/app.ts';
import { startApp } from '../support/appServer.ts';
import { buildScreen } from '../support/buildScreen.ts';
import { APP_CASES, type AppTools, type Spot } from './appCases.ts';
import type { ImeSuite } from './imeSuite.ts';
import type { RealInput } from './realInput.ts';
import { screenOffset } from './screenOffset.ts';

/** The whole app: the narrative editor, printed tables with merged cells, forms. */
export const appSuite: ImeSuite = {
  title: '程序',
  names: APP_CASES.map(({ name }) => name),
  run: async (page, input, report) => {
    const screen = buildScreen();
    process.env['MINGZHANG_SCREEN'] = screen;
    const app = await startApp();
    try {
      await page.goto(app.url);
      await page.getByRole('button', { name: '新建报告' }).waitFor();
      await dropFixture(page, 'hongqi-2026');
      const tools = await toolsFor(page, input);
      for (const one of APP_CASES) await report(one.name, () => one.run(tools));
    } finally {
      await app.stop();
      rmSync(app.dataFolder, { recursive: true, force: true });
      rmSync(screen, { recursive: true, force: true });
    }
  },
};

async function toolsFor(page: Page, input: RealInput): Promise<AppTools> {
  const offset = await screenOffset(page, input);
  const click = async (spot: Spot, times = 1): Promise<void> => {
    const { x, y } = await spot();
    input.click(x + offset.x, y + offset.y, times);
  };
  return {
    page,
    input,
    click,
    women: async () => {
      await input.pinyin(true);
      input.keys('w', 'o', 'm', 'e', 'n', 'space');
    },
  };
}
