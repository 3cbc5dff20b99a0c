import { expect, it } from 'vitest';
import { exportOffice } from '../../../electron/exporters/office/exportOffice.ts';
import { renderOffice } from '../../../electron/exporters/office/renderOffice.ts';
import { printDocument, syntheticDocument } from '../../support/syntheticDocument.ts';

const fonts = { source: 'bundled' } as const;
const document = syntheticDocument();

it.each(['docx', 'xlsx', 'html'] as const)('the thread makes the same %s, and tells how far it is', async (format) => {
  const seen: string[] = [];
  const made = await exportOffice({ format, document, fonts }, { onProgress: ({ phase }) => seen.push(phase) });
  const here = await renderOffice({ format, document, fonts });
  expect(Buffer.compare(made.bytes, here.bytes)).toBe(0);
  if (format === 'docx') expect(new Set(seen)).toEqual(new Set(['fonts', 'layout', 'draw']));
});

it('a cancelled export ends in one sentence, before it begins and while it runs', async () => {
  const gone = exportOffice({ format: 'docx', document, fonts }, { signal: AbortSignal.abort() });
  await expect(gone).rejects.toMatchObject({ code: 'cancelled', message: '已取消导出 Word。' });
  const control = new AbortController();
  const running = exportOffice(
    { format: 'docx', document, fonts },
    { signal: control.signal, onProgress: () => control.abort() },
  );
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
});

it('a failure in the thread is told in words', async () => {
  const made = exportOffice({ format: 'xlsx', document: printDocument([]), fonts });
  await expect(made).rejects.toMatchObject({
    code: 'failed',
    message: expect.stringMatching(/^导出 Excel 失败：.*请重试/),
  });
});
