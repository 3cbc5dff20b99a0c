import { checkById } from '../../../shared/checks/catalogue/catalogue.ts';
import { FAMILY_NAMES } from '../../../shared/checks/checkNames.ts';
import type { CheckFamily } from '../../../shared/checks/checkDef.ts';
import type { Finding, Severity } from '../../../shared/checks/finding.ts';

export type Grouping = 'none' | 'place' | 'family';

/** Which findings are shown, and how. */
export interface Arrangement {
  readonly severities: readonly Severity[];
  /** Empty: all. */
  readonly families: readonly CheckFamily[];
  readonly grouping: Grouping;
}

/** One line of the list. */
export type ListItem =
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly count: number }
  /** `derived`: it follows from the finding above it. */
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding; readonly derived: boolean };

const NOWHERE = '整份报告';

/** The lines of the list: what passes the filters, grouped, each mistake followed by what it causes. */
export function arrangeFindings(findings: readonly Finding[], arrangement: Arrangement): readonly ListItem[] {
  const { severities, families, grouping } = arrangement;
  const shown = findings.filter(
    (f) => severities.includes(f.severity) && (families.length === 0 || families.includes(checkById(f.check).family)),
  );
  if (grouping === 'none') return withDerived(shown);
  const groups = new Map<string, Finding[]>();
  for (const finding of shown) {
    const title = grouping === 'family' ? FAMILY_NAMES[checkById(finding.check).family] : placeTitle(finding);
    groups.set(title, [...(groups.get(title) ?? []), finding]);
  }
  return [...groups].flatMap(([title, own]): ListItem[] => [
    { kind: 'group', key: `group ${title}`, title, count: own.length },
    ...withDerived(own),
  ]);
}

const placeTitle = ({ where }: Finding): string => where.table ?? where.section ?? NOWHERE;

function withDerived(findings: readonly Finding[]): ListItem[] {
  const shown = new Set(findings.map((f) => f.id));
  const causes = new Map<string, Finding[]>();
  const isDerived = (f: Finding): boolean => f.root !== undefined && f.root !== f.id && shown.has(f.root);
  for (const finding of findings) {
    if (isDerived(finding)) causes.set(finding.root!, [...(causes.get(finding.root!) ?? []), finding]);
  }
  const items: ListItem[] = [];
  const seen = new Set<string>();
  const add = (finding: Finding, derived: boolean): void => {
    if (seen.has(finding.id)) return;
    seen.add(finding.id);
    items.push({ kind: 'finding', key: finding.id, finding, derived });
    for (const symptom of causes.get(finding.id) ?? []) add(symptom, true);
  };
  for (const finding of findings) if (!isDerived(finding)) add(finding, false);
  // two that name each other as their root still stand in the list
  for (const finding of findings) add(finding, true);
  return items;
}
