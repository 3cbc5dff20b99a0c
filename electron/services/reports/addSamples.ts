import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ServiceContext } from '../core/serviceContext.ts';
import { openDraft } from '../drafts/openDraft.ts';

const ADDED = 'samplesAdded';

/**
 * Puts the sample reports into a database that has never been used, once: a sample that was thrown away stays away. What
 * cannot be read is logged, and never keeps the program from starting.
 */
export async function addSamples({ ports, database, layouts }: ServiceContext): Promise<void> {
  const { settings, reports } = database.use();
  if (settings.get(ADDED) === true) return;
  const folder = path.join(ports.paths.program, 'assets', 'samples');
  try {
    const isUnused = (['active', 'archived', 'deleted'] as const).every(
      (state) => reports.list({ state }).length === 0,
    );
    for (const name of isUnused ? readdirSync(folder).toSorted() : []) {
      if (!name.endsWith('.mz')) continue;
      const { report, layout } = await openDraft(path.join(folder, name));
      layouts.keep(layout);
      reports.create(report, { label: '示例报告', by: '明账' });
    }
    settings.set(ADDED, true);
  } catch (error) {
    ports.log.warn('samples were not added', { folder, error });
  }
}
