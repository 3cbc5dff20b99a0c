import { dropFixture, expect, openPlace, saved, sharedTest as test } from '../app/app.ts';
import { TablePage } from './tablePage.ts';

const WORD = `<html><body><table>
<tr><td rowspan="2"><p>产出指标</p></td><td>数量指标</td><td>救助人次</td><td>≥</td><td>500</td><td>人次</td></tr>
<tr><td>质量指标</td><td>救助准确率</td><td>＝</td><td>100</td><td>%</td></tr>
</table></body></html>`;

test('goals are written, indicators pasted from Word and copied from another project', async ({ appPage: screen }) => {
  await dropFixture(screen, 'hongqi-2026');
  await openPlace(screen, '项目绩效指标');
  const projects = screen.getByRole('navigation', { name: '项目' });
  const second = projects.getByRole('button', { name: /区优诊待遇人员医疗费用/ });
  await second.click();
  await expect(second).toHaveAttribute('aria-current', 'true');
  await screen.getByRole('textbox', { name: '绩效目标', exact: true }).fill('保障优诊待遇人员按时就医。');
  await screen.keyboard.press('Tab');
  await expect(second).toContainText('有目标 · 指标 6 条');

  const indicators = new TablePage(screen, /区优诊待遇人员医疗费用 绩效指标/);
  await indicators.paste(
    6,
    0,
    '产出指标\t数量指标\t救助人次\t≥\t500\t人次\r\n\t质量指标\t救助准确率\t＝\t100\t%',
    WORD,
  );
  await screen.getByRole('button', { name: /增加.*行/ }).click();
  await expect(second).toContainText('指标 8 条');
  await expect(indicators.cell(7, 2)).toHaveText('救助准确率');
  await expect(indicators.cell(7, 3)).toHaveText('=');

  await screen.getByRole('button', { name: '从其他项目复制…' }).click();
  const dialog = screen.getByRole('dialog');
  await expect(dialog).toContainText('区一般职工公务员补助费用（6 条）');
  await dialog.getByRole('button', { name: '复制 6 条' }).click();
  await expect(second).toContainText('指标 14 条');
  await saved(screen);

  const money = new TablePage(screen, /区优诊待遇人员医疗费用 资金和中期目标/);
  await money.enter(0, 3, '12.5');
  await expect(money.cell(-1, 1)).toHaveText('12.50');
});
