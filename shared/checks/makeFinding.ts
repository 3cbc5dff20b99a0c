import { fingerprint } from '../report/fingerprint.ts';
import type { CheckId } from './checkIds.ts';
import type { Finding, FindingPlace } from './finding.ts';

/** What a rule says of a finding; its id is made from what stays the same over edits elsewhere. */
export interface FindingDraft extends Omit<Finding, 'id' | 'check' | 'against'> {
  readonly against?: readonly FindingPlace[];
  /** Tells two findings of one rule at one place apart. */
  readonly key?: string;
}

/** Makes a finding of a rule. Two findings of one rule at the same words of the same place are the same finding. */
export function makeFinding(check: CheckId, draft: FindingDraft): Finding {
  const { key, against = [], ...rest } = draft;
  const { where } = rest;
  const place = [
    where.node ? `${where.node.kind}:${where.node.id}` : (where.table ?? where.section ?? ''),
    where.row ?? '',
    where.column ?? '',
    where.text ?? '',
    key ?? '',
  ];
  return { id: `${check}-${fingerprint(place.join('|'))}`, check, against, ...rest };
}
