import type { Composition } from '../document/compose.ts';
import type { Layout } from '../layout/layout.ts';
import type { Report } from '../report/report.ts';
import type { Catalogue } from '../subjects/catalogue.ts';
import { draftChecker } from './draftChecker.ts';
import type { CheckReport } from './runChecks.ts';

/** Checks a draft as it is printed. Pure; the composition is the one that the pages show. */
export function checkDraft(
  report: Report,
  layout: Layout,
  composition: Composition,
  catalogue?: Catalogue,
): CheckReport {
  return draftChecker()(report, layout, composition, catalogue);
}
