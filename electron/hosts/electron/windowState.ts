import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the window was, and how large. */
export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const schema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  isMaximized: z.boolean(),
});

const FIRST: WindowState = { width: 1366, height: 768, isMaximized: false };

/**
 * The remembered window, if it can still be reached: a screen that was unplugged takes its window's place with it.
 * @param screens the work areas of the screens there are
 */
export function readWindowState(file: string, screens: readonly Area[]): WindowState {
  try {
    const state = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { width, height, isMaximized } = state;
    return isReachable(state, screens) ? state : { width, height, isMaximized };
  } catch {
    return FIRST;
  }
}

/** A good part of the title bar lies on a screen. */
function isReachable({ x, y, width }: WindowState, screens: readonly Area[]): boolean {
  if (x === undefined || y === undefined) return false;
  return screens.some((screen) => {
    const overlap = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
    return overlap >= 100 && y >= screen.y && y < screen.y + screen.height - 30;
  });
}

/** Remembers the window; a place that cannot be written is not worth a word. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    return;
  }
}
