import type { CheckId } from './checkIds.ts';
import type { Finding, FindingPlace } from './finding.ts';

/** Rules that say which figure is wrong, the surest first; what follows from that figure hangs on them. */
const ROOTS: readonly CheckId[] = ['NAR-01', 'NAR-11', 'NAR-06', 'NAR-04', 'CHG-03', 'TBL-01', 'XTB-15'];

/** Rules about arithmetic between figures, any of which may be the wrong one. */
const FOLLOWERS: ReadonlySet<CheckId> = new Set<CheckId>([
  'NAR-02',
  'NAR-03',
  'NAR-07',
  'CHG-01',
  'CHG-02',
  'CHG-11',
  'SGJ-02',
  'OPE-02',
]);

/**
 * One mistake, several symptoms: a sum, a share or a change that is wrong because one of its figures is, follows from the
 * finding of that figure; two rules that say the same of one figure are one finding and a derived one.
 */
export function groupRoots(findings: readonly Finding[]): readonly Finding[] {
  const roots = new Map<string, string>();
  for (const rule of ROOTS) {
    for (const f of findings) {
      if (f.check !== rule || f.root !== undefined) continue;
      const key = keyOf(f.where);
      if (key !== undefined && !roots.has(key)) roots.set(key, f.id);
    }
  }
  const followed = new Map<string, string>();
  return findings.map((f) => {
    if (f.root !== undefined) return f;
    const own = keyOf(f.where);
    const isRoot = own !== undefined && roots.get(own) === f.id;
    if (isRoot) return f;
    const isFollower = FOLLOWERS.has(f.check);
    if (!isFollower && !ROOTS.includes(f.check)) return f;
    const keys = isFollower ? [f.where, ...f.against].map(keyOf) : [own];
    const root = keys
      .map((k) => (k === undefined ? undefined : roots.get(k)))
      .find((r) => r !== undefined && r !== f.id);
    if (root !== undefined) return { ...f, root };
    if (!isFollower || own === undefined) return f;
    const first = followed.get(own);
    if (first === undefined) followed.set(own, f.id);
    return first === undefined ? f : { ...f, root: first };
  });
}

/** A figure of the text or a cell of a table. */
function keyOf(place: FindingPlace): string | undefined {
  const home = place.node ? `${place.node.kind}:${place.node.id}` : `${place.section ?? place.table ?? ''}`;
  if (place.span) return `${home}|${place.line ?? ''}|${place.span.paragraph}|${place.span.start}`;
  return place.cell ? `${home}|${place.line ?? ''}|${place.cell.row}|${place.cell.column}` : undefined;
}
