import { defaultCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { evidenceOf } from './changeEvidence.ts';
import type { ChangeEvidence } from './changeEvidence.ts';
import { SUBJECT_KINDS, type Subject, type SubjectConfidence, type SubjectKind } from './types.ts';

/** One difference between the lists of two years. */
export interface SubjectChange {
  kind: SubjectKind;
  code: string;
  /** A code whose content went elsewhere is `abolished`, and also `new` when it came back with other content. */
  change: 'renamed' | 'abolished' | 'new';
  /**
   * First budget year of the new state; of an `unverified` change the latest possible one. Absent when the change comes
   * from comparing with an imported edition.
   */
  year?: number;
  oldName?: string;
  newName?: string;
  /** Codes of the later year that took over the content. */
  movedTo: { code: string; name: string }[];
  confidence: SubjectConfidence;
}

/** The two lists that are compared. */
interface Span {
  kind: SubjectKind;
  from: number;
  to: number;
  catalogue: Catalogue;
}

const WEAKEST_FIRST: SubjectConfidence[] = ['unverified', 'medium', 'medium-high', 'high'];

function weaker(a: SubjectConfidence, b: SubjectConfidence): SubjectConfidence {
  return WEAKEST_FIRST.find((confidence) => confidence === a || confidence === b) ?? 'unverified';
}

function describeTargets(span: Span, evidence: ChangeEvidence | undefined): SubjectChange['movedTo'] {
  const targets = evidence?.movedTo ?? [];
  return targets.flatMap((code) => {
    const subject = span.catalogue.byCode(span.kind, code, span.to);
    return subject === undefined ? [] : [{ code, name: subject.name }];
  });
}

/** How sure it is that a code came or went. */
function confidenceOf(span: Span, evidence: ChangeEvidence | undefined, subject: Subject): SubjectConfidence {
  const { kind, from, to, catalogue } = span;
  if (evidence?.code === subject.code) return evidence.confidence;
  if (evidence !== undefined) return weaker(evidence.confidence, subject.confidence);
  // The built-in lists are incomplete: that a code is missing in one of them proves nothing by itself.
  return catalogue.isOfficial(kind, from) && catalogue.isOfficial(kind, to) ? 'high' : 'unverified';
}

function abolished(span: Span, old: Subject): SubjectChange {
  const year = old.until === undefined ? undefined : old.until + 1;
  const evidence = year === undefined ? undefined : evidenceOf(old.code, year);
  return {
    kind: span.kind,
    code: old.code,
    change: 'abolished',
    ...(year !== undefined && { year }),
    oldName: old.name,
    movedTo: describeTargets(span, evidence),
    confidence: confidenceOf(span, evidence, old),
  };
}

function added(span: Span, subject: Subject): SubjectChange {
  const { code, name, since } = subject;
  const evidence = since === undefined ? undefined : evidenceOf(code, since);
  return {
    kind: span.kind,
    code,
    change: 'new',
    ...(since !== undefined && { year: since }),
    newName: name,
    movedTo: [],
    confidence: confidenceOf(span, evidence, subject),
  };
}

function renamed(span: Span, old: Subject, subject: Subject): SubjectChange {
  const year = subject.since ?? (old.until === undefined ? undefined : old.until + 1);
  const evidence = year === undefined ? undefined : evidenceOf(old.code, year);
  return {
    kind: span.kind,
    code: old.code,
    change: 'renamed',
    ...(year !== undefined && { year }),
    oldName: old.name,
    newName: subject.name,
    movedTo: [],
    confidence: evidence?.confidence ?? weaker(old.confidence, subject.confidence),
  };
}

/** A code whose content moved away did not change its name: it went, and whatever bears the code now is new. */
function hasMovedAway(old: Subject, to: number): boolean {
  if (old.until === undefined || old.until >= to) return false;
  return (evidenceOf(old.code, old.until + 1)?.movedTo.length ?? 0) > 0;
}

function compare(span: Span): SubjectChange[] {
  const { kind, from, to, catalogue } = span;
  const changes: SubjectChange[] = [];
  for (const old of catalogue.all(kind, from)) {
    const subject = catalogue.byCode(kind, old.code, to);
    if (subject === undefined) changes.push(abolished(span, old));
    else if (old.name !== subject.name) {
      if (hasMovedAway(old, to)) changes.push(abolished(span, old), added(span, subject));
      else changes.push(renamed(span, old, subject));
    }
  }
  for (const subject of catalogue.all(kind, to)) {
    if (catalogue.byCode(kind, subject.code, from) === undefined) changes.push(added(span, subject));
  }
  return changes;
}

/**
 * What became of the codes between the lists of two budget years (from < to; otherwise there is nothing to tell), by
 * kind and code. Changes of unknown years are not among them: `Catalogue.otherNames` has those names.
 */
export function changesBetween(from: number, to: number, catalogue: Catalogue = defaultCatalogue): SubjectChange[] {
  if (from >= to) return [];
  return SUBJECT_KINDS.flatMap((kind) => {
    const changes = compare({ kind, from, to, catalogue });
    return changes.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  });
}

/**
 * The codes under which the content of a code of year `from` stands in year `to`: the code itself when it is still
 * there, else the codes it moved to; empty when it vanished or is not known.
 */
export function successorsOf(
  kind: SubjectKind,
  code: string,
  from: number,
  to: number,
  catalogue: Catalogue = defaultCatalogue,
): Subject[] {
  const old = catalogue.byCode(kind, code, from);
  const current = catalogue.byCode(kind, code, to);
  if (current !== undefined && (old === undefined || !hasMovedAway(old, to))) return [current];
  if (old?.until === undefined) return [];
  const targets = evidenceOf(code, old.until + 1)?.movedTo ?? [];
  return targets.flatMap((target) => catalogue.byCode(kind, target, to) ?? []);
}
