import { describe, expect, it } from 'vitest';
import { createCanvases } from '../../../renderer/features/preview/pdf/canvases.ts';

function setUp() {
  const log: string[] = [];
  const finish = new Map<string, () => void>();
  const canvases = createCanvases((page, scale) => {
    const name = `${page}@${scale}`;
    log.push(name);
    let cancel = (): void => {};
    const canvas = new Promise<HTMLCanvasElement>((resolve, reject) => {
      finish.set(name, () => resolve({ name } as unknown as HTMLCanvasElement));
      cancel = () => {
        log.push(`cancel ${name}`);
        reject(new Error('cancelled'));
      };
    });
    return { canvas, cancel };
  });
  return { canvases, log, finish: (name: string) => finish.get(name)?.() };
}

describe('drawn pages', () => {
  it('draws a page once and has it at hand afterwards', async () => {
    const { canvases, log, finish } = setUp();
    const first = canvases.draw(1, 2);
    const second = canvases.draw(1, 2);
    expect(canvases.drawn(1, 2)).toBeNull();
    finish('1@2');
    expect(await first).toBe(await second);
    expect(canvases.drawn(1, 2)).toBe(await first);
    expect(canvases.drawn(1, 3)).toBeNull();
    expect(log).toEqual(['1@2']);
  });

  it('gives up a drawing at another scale and pages out of range', async () => {
    const { canvases, log, finish } = setUp();
    const old = canvases.draw(1, 2);
    const far = canvases.draw(9, 2);
    const now = canvases.draw(1, 3);
    canvases.keep(1, 4);
    finish('1@3');
    await expect(old).rejects.toThrow('cancelled');
    await expect(far).rejects.toThrow('cancelled');
    expect(canvases.drawn(1, 3)).toBe(await now);
    expect(log).toEqual(['1@2', '9@2', 'cancel 1@2', '1@3', 'cancel 9@2']);
  });

  it('draws again what failed', async () => {
    const { canvases, log } = setUp();
    const failed = canvases.draw(2, 1);
    canvases.keep(5, 6);
    await expect(failed).rejects.toThrow('cancelled');
    void canvases.draw(2, 1).catch(() => undefined);
    expect(log.filter((entry) => entry === '2@1')).toHaveLength(2);
  });
});
