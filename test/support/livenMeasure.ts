import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFile } from '../../electron/importers/readFile.ts';
import type { Layout } from '../../shared/layout/layout.ts';
import { layoutById, LAYOUTS } from '../../shared/layouts/registry.ts';
import { sourceSections } from '../../shared/recognise/livening/sourceSections.ts';
import type { SourceSection } from '../../shared/recognise/livening/livened.ts';
import { placeText } from '../../shared/recognise/draft/placeText.ts';
import { toReport } from '../../shared/recognise/draft/toReport.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import type { Report } from '../../shared/report/report.ts';
import { fixtureReport, layoutOf } from './fixtureReport.ts';
import { sharedPath } from './sharedFolder.ts';

/** What `livenText` needs, of one reference. */
export interface LivenCase {
  readonly sections: readonly SourceSection[];
  readonly report: Report;
  readonly layout: Layout;
}

/** The text of a shared file (docs/000.docx, 000.txt) with the facts that were recognised in it, or those of a fixture. */
export async function livenCase(file: string, fixture?: string): Promise<LivenCase> {
  const document = await readFile(readFileSync(sharedPath(`reports/${file}`)), basename(file));
  const recognised = recognise([document], { layouts: LAYOUTS });
  const layout = layoutById(recognised.layouts[0]!.layout)!;
  const report = fixture === undefined ? toReport(recognised, layout, 'r') : fixtureReport(fixture);
  const own = fixture === undefined ? layout : layoutOf(report);
  const { places } = placeText(recognised, own);
  return { sections: sourceSections(recognised, report.units, places), report, layout: own };
}
