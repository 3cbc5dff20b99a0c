import type { Layout } from './layout.ts';
import { layoutSchema } from './layoutSchema.ts';
import { deepFreeze } from './override.ts';
import { checkCharts } from './validation/checkCharts.ts';
import { checkFigures } from './validation/checkFigures.ts';
import { checkFormulas } from './validation/checkFormulas.ts';
import { checkIds } from './validation/checkIds.ts';
import { checkNames } from './validation/checkNames.ts';
import { checkNumbers } from './validation/checkNumbers.ts';
import type { TextScope } from './validation/checkSlots.ts';
import { checkStructure } from './validation/checkStructure.ts';
import { checkTables } from './validation/checkTables.ts';
import { checkTemplates } from './validation/checkTemplates.ts';
import { checkTexts } from './validation/checkTexts.ts';
import { checkUnused } from './validation/checkUnused.ts';
import { findUnserialisable } from './validation/findUnserialisable.ts';
import { createFindings, type Findings, type LayoutProblem } from './validation/layoutProblem.ts';
import { layoutNodes } from './validation/layoutNodes.ts';
import { chineseIssue, reportIssues } from './validation/schemaProblems.ts';

export type { LayoutProblem } from './validation/layoutProblem.ts';

/** A layout that can be used, with likely slips; or why it cannot, each problem with its place. */
export type LayoutValidation =
  | { readonly ok: true; readonly layout: Layout; readonly warnings: readonly LayoutProblem[] }
  | { readonly ok: false; readonly problems: readonly LayoutProblem[] };

/**
 * Checks a layout before anything is printed with it: that it is plain data in the shape of `Layout`, and that everything
 * that it names exists and fits together, so that no cell, sentence or chart stays empty or prints a wrong number because
 * of the layout. Later checks need the earlier ones: problems of shape are reported alone. Never throws; the result is
 * frozen.
 */
export function validateLayout(candidate: unknown): LayoutValidation {
  const find = createFindings(candidate);
  findUnserialisable(candidate, find);
  if (hasErrors(find)) return { ok: false, problems: find.problems };
  const parsed = layoutSchema.safeParse(candidate, { error: chineseIssue, reportInput: true });
  if (!parsed.success) {
    reportIssues(parsed.error.issues, find);
    return { ok: false, problems: find.problems };
  }
  checkMeaning(parsed.data, find);
  if (hasErrors(find)) return { ok: false, problems: find.problems };
  return { ok: true, layout: deepFreeze(parsed.data), warnings: find.problems };
}

function checkMeaning(layout: Layout, find: Findings): void {
  const nodes = layoutNodes(layout);
  const scope: TextScope = { layout, find, used: { figures: new Set(), fields: new Set() } };
  checkIds(nodes, find);
  checkStructure(layout, nodes, find);
  checkNumbers(layout, nodes, find);
  checkTexts(nodes, scope);
  checkTemplates(nodes, scope);
  checkTables(nodes, find);
  checkNames(nodes, find);
  checkCharts(nodes, find);
  checkFigures(layout, find);
  checkFormulas(layout, find);
  checkUnused(scope);
}

const hasErrors = (find: Findings): boolean => find.problems.some((problem) => problem.severity === 'error');
