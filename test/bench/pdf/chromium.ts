import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../../support/tools.ts';

/** A page of a headless Chromium that stays open, so that neither its start nor its first look at the fonts counts. */
export interface ChromiumPrinter {
  /** Loads HTML and prints it; milliseconds and pages. */
  print: (html: string) => Promise<{ time: number; pages: number }>;
  close: () => Promise<void>;
}

export async function startChromium(): Promise<ChromiumPrinter> {
  const args = ['--no-sandbox', '--allow-file-access-from-files'];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  const page = await browser.newPage();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-bench-'));
  const file = path.join(folder, 'a.html');
  return {
    print: async (html) => {
      writeFileSync(file, html);
      const start = performance.now();
      await page.goto(pathToFileURL(file).href, { timeout: 0 });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const time = performance.now() - start;
      return { time, pages: pdf.toString('latin1').split(/\/Type \/Page\b(?!s)/).length - 1 };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
