import { dropFixture, expect, openPlace, saved, sharedTest as test } from '../app/app.ts';
import { TablePage } from './tablePage.ts';

test.beforeEach(async ({ appPage: screen }) => {
  await dropFixture(screen, 'hongqi-2026');
});

test('one fact is edited where it is printed, and what adds it up follows', async ({ appPage: screen }) => {
  await openPlace(screen, '十、项目支出表');
  const table = new TablePage(screen, /项目支出表/);
  const row = table.rowWith('区一般职工公务员补助费用');
  await row.getByText('270.00').last().click();
  await screen.keyboard.type('280.5');
  await screen.keyboard.press('Enter');
  await expect(row.getByText('280.50')).toHaveCount(2);
  await expect(table.rowWith('060').getByText('2,132.51')).toHaveCount(2);
  await row.getByText('区一般职工公务员补助费用').click();
  await screen.keyboard.type('区级公务员补助');
  await screen.keyboard.press('Enter');
  await expect(table.rowWith('区级公务员补助')).toHaveCount(1);
  await saved(screen);
  await openPlace(screen, '项目绩效指标');
  await expect(screen.getByRole('navigation', { name: '项目' })).toContainText('区级公务员补助');
});

test('a sum says what it comes from and leads to its first line', async ({ appPage: screen }) => {
  await openPlace(screen, '十、项目支出表');
  const table = new TablePage(screen, /项目支出表/);
  await table.rowWith('060').getByText('2,122.01').first().click();
  await screen.keyboard.press('F2');
  await expect(screen.getByRole('tooltip')).toContainText('由“项目”6 行相加得出');
  await screen.keyboard.press('Control+[');
  await expect(screen.getByRole('grid', { name: /^项目（2026年）/ })).toBeVisible();
});

test('an empty table leads to the data it lacks, and says so below as printed', async ({ appPage: screen }) => {
  await openPlace(screen, '八、一般公共预算“三公”经费支出情况表');
  await expect(screen.getByRole('heading', { name: /“三公”经费/ })).toBeVisible();
  await screen.getByRole('button', { name: '去填数' }).click();
  await expect(screen.getByRole('grid', { name: /^“三公”经费/ })).toBeVisible();
});
