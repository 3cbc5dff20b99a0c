import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { foldTitle } from './foldTitle.ts';

/** The contents page against the headings and tables of the body (CMP-05): same titles. */
export const contentsPage: CheckRun = {
  checks: ['CMP-05'],
  run(material) {
    // a draft's contents page is made from its body
    const { contents, published } = material;
    if (!published) return { findings: [], skipped: {} };
    if (!contents || contents.length === 0) return { findings: [], skipped: { 'CMP-05': '没有读到目录' } };
    const titles = titlesOf(material);
    const { name } = material.context.report.department;
    const fold = (text: string): string =>
      foldTitle(text)
        .replaceAll(name, '')
        .replace(/^(?:部门|单位)/, '');
    const folded = new Set(titles.map(fold));
    const findings = contents.flatMap((entry): Finding[] => {
      const title = fold(entry.text);
      if (title === '' || /^\s*附\s*[件表]?[:：]/.test(entry.text) || [...folded].some((t) => isSame(t, title)))
        return [];
      const nearest = nearestTitle(title, titles);
      return [
        makeFinding('CMP-05', {
          severity: 'warning',
          where: { section: '目录', text: entry.text, ...(entry.line === undefined ? {} : { line: entry.line }) },
          stated: entry.text,
          ...(nearest ? { expected: nearest } : {}),
          message: nearest
            ? `目录写“${entry.text}”，正文的标题是“${nearest}”，两处不一致。`
            : `目录中的“${entry.text}”在正文里找不到。`,
          hint: '把目录与正文的标题改为一致。',
        }),
      ];
    });
    // one contents page, one mistake: the first entry stands for all
    return { findings: findings.map((f, i) => (i === 0 ? f : { ...f, root: findings[0]!.id })), skipped: {} };
  },
};

/** A contents page may leave the department's name out of a heading, or put it in. */
const isSame = (heading: string, entry: string): boolean =>
  heading === entry ||
  (Math.min(heading.length, entry.length) >= 4 && (heading.endsWith(entry) || entry.endsWith(heading)));

const titlesOf = (material: CheckMaterial): string[] => [
  ...material.sections.map((s) => s.heading),
  ...material.tables.map((t) => t.title),
];

/** The title that shares most of its characters; none when less than half are the same. */
function nearestTitle(title: string, titles: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0.6;
  for (const candidate of titles) {
    const other = foldTitle(candidate);
    const share = pairsShared(title, other);
    if (share > most) {
      most = share;
      best = candidate;
    }
  }
  return best;
}

function pairsShared(a: string, b: string): number {
  const pairs = (text: string): Set<string> => new Set([...text].slice(1).map((c, i) => text[i]! + c));
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((p) => right.has(p)).length;
  return (2 * shared) / Math.max(1, left.size + right.size);
}
