import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { materialOfSource } from '../../../shared/checks/material/ofSource.ts';
import { openFindings } from '../../../shared/checks/openFindings.ts';
import { runChecks, type CheckReport } from '../../../shared/checks/runChecks.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { compose } from '../../../shared/document/compose.ts';
import { LAYOUTS } from '../../../shared/layouts/registry.ts';
import { toReport } from '../../../shared/recognise/draft/toReport.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import { layoutNamed } from '../drafts/layoutNamed.ts';
import { openDraft } from '../drafts/openDraft.ts';
import { readSource } from '../import/readSource.ts';

/** What the checks say of one file. */
export interface FileChecked {
  readonly department: string;
  readonly year: number;
  /** Without those that were waived with a reason. */
  readonly findings: readonly Finding[];
  /** What the officer should know of the reading, Chinese. */
  readonly notes: readonly string[];
  /** What was looked at, and the state of every rule. */
  readonly report: Pick<CheckReport, 'coverage' | 'outcomes'>;
}

/** Reads a published file into neutral blocks. @throws ProblemError (Chinese) */
export type ReadPublished = (file: string) => Promise<SourceDocument>;

/**
 * Checks a draft (.mz) as it is printed, or a published report (Word, Excel, PDF, text) by its own tables and text.
 * @throws ProblemError (Chinese) when the file cannot be read
 */
export async function checkFile(file: string, read: ReadPublished = readSource): Promise<FileChecked> {
  if (!file.toLowerCase().endsWith('.mz')) return checkPublished(await read(file));
  const { report, layout, repairs } = await openDraft(file);
  const checked = checkDraft(report, layout, compose(report, layout));
  return {
    department: report.department.name,
    year: report.year,
    findings: openFindings(checked.findings, report.waivers),
    report: checked,
    notes: repairs.map(({ place, message }) => `读入时更正：${place}：${message}`),
  };
}

function checkPublished(document: SourceDocument): FileChecked {
  const recognised = recognise([document], { layouts: LAYOUTS });
  if (!recognised.year) throw new ProblemError('badParams', `“${document.name}”里没有写明预算年度，无法审核。`);
  const named = { ...recognised, department: recognised.department || '本部门' };
  const best = named.layouts.toSorted((a, b) => b.score - a.score)[0];
  const layout = layoutNamed(best?.layout ?? LAYOUTS[0]!.id);
  const material = materialOfSource([document], named, toReport(named, layout, 'checked'), layout);
  const checked = runChecks(material);
  return {
    department: named.department,
    year: recognised.year,
    findings: checked.findings,
    report: checked,
    notes: [...document.warnings, ...named.doubts.map((d) => d.message)],
  };
}
