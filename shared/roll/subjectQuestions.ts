import { DATASET_IDS, type Datasets } from '../budget/datasets.ts';
import { ownNameKey } from '../report/datasetKeys.ts';
import { defaultCatalogue, type Catalogue } from '../subjects/catalogue.ts';
import { changesBetween, type SubjectChange } from '../subjects/changes.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../subjects/types.ts';

/** A code in use that is another one, or has another name, in the new year. */
export interface SubjectQuestion {
  /** `function:2082201`: under which it is decided. */
  readonly key: string;
  readonly kind: SubjectKind;
  readonly code: string;
  readonly name: string;
  /** Codes of the new year that took over its content; empty where only the name changed or nothing is known. */
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  /** The name in the new year, where only that changed. */
  readonly newName?: string;
  /** The one candidate is sure: the code is exchanged without being asked about. */
  readonly certain: boolean;
}

/** The codes of the facts that changed between the two years' lists, by kind and code. */
export function subjectQuestions(
  datasets: Datasets,
  from: number,
  to: number,
  catalogue: Catalogue = defaultCatalogue,
): SubjectQuestion[] {
  const used = codesIn(datasets);
  return changesBetween(from, to, catalogue).flatMap((change) => {
    const isUsed = used.has(`${change.kind}:${change.code}`);
    return isUsed && change.change !== 'new' && isWorthAsking(change) ? [questionOf(change)] : [];
  });
}

/** The lists are incomplete: that a code is missing in one of them proves nothing by itself. */
const isWorthAsking = ({ change, confidence, movedTo }: SubjectChange): boolean =>
  change === 'renamed' ? confidence !== 'unverified' : movedTo.length > 0 || confidence !== 'unverified';

function questionOf({
  kind,
  code,
  change,
  oldName = '',
  newName,
  movedTo,
  confidence,
}: SubjectChange): SubjectQuestion {
  const sure = confidence === 'high' || confidence === 'medium-high';
  return {
    key: `${kind}:${code}`,
    kind,
    code,
    name: oldName,
    candidates: movedTo,
    ...(change === 'renamed' && newName !== undefined ? { newName } : {}),
    certain: change === 'renamed' || (sure && movedTo.length === 1),
  };
}

/** Codes with names of the officer's own are hers, not the list's. */
function codesIn(datasets: Datasets): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of DATASET_IDS) {
    for (const line of datasets[id]) {
      for (const kind of SUBJECT_KINDS) {
        const code = line[kind];
        if (code && !line.texts?.[ownNameKey(kind)]) found.add(`${kind}:${code}`);
      }
    }
  }
  return found;
}

/** Old code → new code by kind, as decided or sure. */
export type SubjectMap = ReadonlyMap<string, string>;

export function subjectMap(
  questions: readonly SubjectQuestion[],
  decided: Readonly<Record<string, string>> = {},
): SubjectMap {
  const map = new Map<string, string>();
  for (const { key, code, candidates, certain } of questions) {
    const to = decided[key] ?? (certain ? candidates[0]?.code : undefined);
    if (to !== undefined && to !== code) map.set(key, to);
  }
  return map;
}
