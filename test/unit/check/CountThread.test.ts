import { expect, it } from 'vitest';
import { CountThread } from '../../../electron/services/check/CountThread.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const report = fixtureReport('hongqi-2026');
const layout = layoutOf(report);

it('a thread that has ended takes nothing from the one that was started after it', async () => {
  const thread = new CountThread();
  try {
    const first = thread.count(report, layout);
    const closed = thread.close();
    const second = thread.count(report, layout);
    await closed;
    expect(await first).toBe(undefined);
    expect(await second).toMatchObject({ warnings: expect.any(Number) });
  } finally {
    await thread.close();
  }
});
