import { expect, test } from './previewPage.ts';

const LONG = Array.from({ length: 40 }, (_, i) => `（${i + 1}）完成区政府交办的第${i + 1}项医疗保障工作。`).join('\n');

test('an edit brings new pages without a blank moment', async ({ preview }) => {
  await preview.open();
  const before = await preview.picture(1);
  // every frame from now on: is the page in view a drawn one?
  await preview.page.evaluate(() => {
    const record = { blanks: 0, frames: 0 };
    Object.assign(globalThis, { record });
    const look = (): void => {
      const canvas = document.querySelector<HTMLCanvasElement>('.pv-page[data-page="1"] canvas');
      record.frames += 1;
      const row = canvas?.getContext('2d')?.getImageData(0, Math.round(canvas.height * 0.37), canvas.width, 30).data;
      if (!row?.some((value, i) => i % 4 !== 3 && value < 128)) record.blanks += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await preview.rename('新乡市红旗区医疗保障服务中心');
  await expect.poll(() => preview.picture(1)).not.toBe(before);
  await preview.settled();
  const record = await preview.page.evaluate(
    () => (globalThis as unknown as { record: { blanks: number; frames: number } }).record,
  );
  expect(record.frames).toBeGreaterThan(0);
  expect(record.blanks).toBe(0);
});

test('typing goes on while pages are made, and what is read stays where it is though pages came before it', async ({
  preview,
}) => {
  await preview.open();
  await preview.select({ kind: 'table', id: 'T05' });
  await expect.poll(() => preview.markTop()).toBeGreaterThan(0);
  await preview.scroller.evaluate((element) => element.scrollBy(0, 60));
  const page = Number(await preview.pageNumber.inputValue());
  const top = await preview.markTop();
  await preview.hold(true);
  await preview.run({ name: 'setText', params: { field: 'duties', value: LONG } });
  await expect(preview.page.getByText('更新中…')).toBeVisible();
  const editor = preview.page.getByRole('textbox', { name: '正文' });
  await editor.pressSequentially('打字不受影响');
  await expect(editor).toHaveValue('打字不受影响');
  await preview.hold(false);
  await preview.settled();
  await expect(preview.page.getByText('更新中…')).toBeHidden();
  await expect.poll(async () => Number(await preview.pageNumber.inputValue())).toBeGreaterThan(page);
  expect(Math.abs((await preview.markTop()) - top)).toBeLessThanOrEqual(2);
  await expect(editor).toBeFocused();
});

test('a stale run is given up, and the one after it may finish', async ({ preview }) => {
  await preview.open();
  await preview.hold(true);
  await preview.rename('甲局');
  await expect.poll(() => preview.runs()).toEqual(['done', 'running']);
  await preview.rename('乙局');
  await expect.poll(() => preview.runs()).toEqual(['done', 'cancelled', 'running']);
  await preview.rename('丙局');
  await preview.hold(false);
  await preview.settled();
  expect(await preview.runs()).toEqual(['done', 'cancelled', 'done', 'done']);
});

test('a preview that is closed gives up its run', async ({ preview }) => {
  await preview.open();
  await preview.hold(true);
  await preview.rename('甲局');
  await expect.poll(() => preview.runs()).toEqual(['done', 'running']);
  await preview.tool('关闭预览').click();
  await expect.poll(() => preview.runs()).toEqual(['done', 'cancelled']);
  await expect(preview.scroller).toBeHidden();
});

test('a failure is told in words, the last good pages stay, and it can be tried again', async ({ preview }) => {
  await preview.open();
  const before = await preview.picture(1);
  await preview.failNext('导出 PDF 失败：内存不足。请关闭其他程序后重试。');
  await preview.rename('甲局');
  const alert = preview.page.getByRole('alert');
  await expect(alert).toContainText('内存不足');
  await expect(alert).toContainText('下面是上一次的页面');
  expect(await preview.picture(1)).toBe(before);
  await alert.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => preview.picture(1)).not.toBe(before);
  await expect(alert).toBeHidden();
});

test('a reader of the pages that breaks while they are drawn is told, and the next edit brings the pages', async ({
  preview,
}) => {
  // the first reader falls silent as soon as a page is to be drawn, then breaks
  await preview.page.addInitScript(() => {
    const { Worker: PlainWorker } = window;
    const { getContext } = HTMLCanvasElement.prototype;
    const readers: Worker[] = [];
    let isDrawing = false;
    window.Worker = class extends PlainWorker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (readers.push(this) > 1) return;
        const silence = (event: Event): void => void (isDrawing && event.stopImmediatePropagation());
        this.addEventListener('message', silence);
      }
    };
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...how: unknown[]) {
      if (this.width > 100 && !isDrawing) {
        isDrawing = true;
        setTimeout(() => readers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })));
      }
      return Reflect.apply(getContext, this, how);
    } as typeof getContext;
  });
  await preview.goTo();
  await expect(preview.sheet(1)).toContainText('这一页没有显示出来');
  await preview.rename('新乡市红旗区医保局');
  await preview.settled();
  await expect(preview.canvas(1)).toBeVisible();
});
