import type { Composition } from '../document/compose.ts';
import type { Layout } from '../layout/layout.ts';
import type { Report } from '../report/report.ts';
import type { Catalogue } from '../subjects/catalogue.ts';
import { withFix } from './fixes/withFix.ts';
import type { CheckMaterial } from './material/material.ts';
import { materialOfDraft } from './material/ofDraft.ts';
import { reuseMaterial } from './material/reuseMaterial.ts';
import { runChecks, type CheckReport } from './runChecks.ts';

/** Checks one draft again and again as it is edited. */
export type DraftChecker = (
  report: Report,
  layout: Layout,
  composition: Composition,
  catalogue?: Catalogue,
) => CheckReport;

/**
 * A checker that remembers the draft as it was: after an edit only the tables, sections and figures that the edit reaches
 * are looked at again. What it says is what `checkDraft` says.
 */
export function draftChecker(): DraftChecker {
  let former: CheckMaterial | undefined;
  return (report, layout, composition, catalogue) => {
    const material = reuseMaterial(former, materialOfDraft(report, layout, composition, catalogue));
    former = material;
    const checked = runChecks(material);
    return { ...checked, findings: checked.findings.map((finding) => withFix(finding, material)) };
  };
}
