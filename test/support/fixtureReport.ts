import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type Composition } from '../../shared/document/compose.ts';
import { dump, type Dump } from '../../shared/document/dump.ts';
import type { Layout } from '../../shared/layout/layout.ts';
import { layoutById } from '../../shared/layouts/registry.ts';
import { readDraft } from '../../shared/report/draftFile.ts';
import type { Report } from '../../shared/report/report.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/reports');

/** A report of test/fixtures/reports, read as the app reads it; a repair would be a fault of the fixture. */
export function fixtureReport(name: string): Report {
  const read = readDraft(readFileSync(join(FOLDER, `${name}.mz`), 'utf8'), `${name}.mz`);
  if (!read.ok) throw new Error(read.message);
  if (read.repairs.length) throw new Error(`${name}.mz needed repairs: ${JSON.stringify(read.repairs)}`);
  return read.report;
}

/** The layout that a report was made with. */
export function layoutOf(report: Report): Layout {
  const layout = layoutById(report.layout.id);
  if (!layout) throw new Error(`no layout ${report.layout.id}`);
  return layout;
}

/** The composed report. */
export function composeReport(report: Report): Composition {
  return compose(report, layoutOf(report));
}

/** What the command line's dump prints of a report. */
export function dumpReport(report: Report): Dump {
  return dump(report, composeReport(report));
}
