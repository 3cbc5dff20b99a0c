import type { Page } from '@playwright/test';
import type { RealInput } from './realInput.ts';

/** Cases of one part of the program. */
export interface ImeSuite {
  readonly title: string;
  /** Names of its cases, so that they can be counted where they can't run. */
  readonly names: readonly string[];
  /** Runs each case through `report`, which takes note of what it throws. */
  run(page: Page, input: RealInput, report: ReportCase): Promise<void>;
}

export type ReportCase = (name: string, run: () => Promise<void>) => Promise<void>;
