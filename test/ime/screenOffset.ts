import type { Page } from '@playwright/test';
import type { RealInput } from './realInput.ts';

/** From a place in the page to one on the screen: measured, since it depends on the window's frame. */
export async function screenOffset(page: Page, input: RealInput): Promise<{ x: number; y: number }> {
  const seen = page.evaluate(
    () =>
      new Promise<{ x: number; y: number }>((resolve) => {
        const onMove = (event: MouseEvent): void =>
          resolve({ x: event.screenX - event.clientX, y: event.screenY - event.clientY });
        addEventListener('mousemove', onMove, { once: true });
      }),
  );
  let at = 500;
  const nudge = setInterval(() => {
    at = at >= 540 ? 500 : at + 7;
    input.run('xdotool', 'mousemove', String(at), String(at));
  }, 100);
  try {
    return await seen;
  } finally {
    clearInterval(nudge);
  }
}
