import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical violations of what the page shows, one line per rule and place; empty when there is none. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated through the debugger: the page's CSP rightly refuses a script element with foreign source.
  await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations: all } = await axe.run();
    return all.map(({ id, impact, nodes }) => ({
      id,
      impact,
      places: nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
    }));
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, places }) => places.map((place) => `${id}: ${place}`));
}
