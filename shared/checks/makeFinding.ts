import { fingerprint } from '../report/fingerprint.ts';
import type { CheckId } from './checkIds.ts';
import type { Finding, FindingPlace } from './finding.ts';

/** What a rule says of a finding; its id is made from what stays the same over edits elsewhere. */
export interface FindingDraft extends Omit<Finding, 'id' | 'check' | 'against'> {
  readonly against?: readonly FindingPlace[];
  /** Tells two findings of one rule at one place apart. */
  readonly key?: string;
}

/** A key that is nothing but numbers of paragraphs, figures and characters. */
const POSITION = /^(?:unfilled )?\d+(?:[. ]\d+)*$/;

/** Amounts before the words change with the facts. */
const wordsOnly = (text: string): string => text.replaceAll(/[\d.,，%\s]/g, '');

/** Makes a finding of a rule. Two findings of one rule at the same words of the same place are the same finding. */
export function makeFinding(check: CheckId, draft: FindingDraft): Finding {
  const { key, against = [], ...rest } = draft;
  const { where } = rest;
  const inText = where.node !== undefined && where.span !== undefined;
  const place = [
    where.node ? `${where.node.kind}:${where.node.id}` : (where.table ?? where.section ?? ''),
    where.row ?? '',
    where.column ?? '',
    where.text ?? '',
    // a place in a text moves with every paragraph above it: there the words around tell findings apart
    inText && POSITION.test(key ?? '') ? wordsOnly(where.before ?? '') : (key ?? ''),
  ];
  return { id: `${check}-${fingerprint(place.join('|'))}`, check, against, ...rest };
}
