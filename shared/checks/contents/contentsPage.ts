import type { CheckRun } from '../checkDef.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckedEntry, CheckMaterial } from '../material/material.ts';
import { foldTitle } from './foldTitle.ts';

interface Mismatch {
  readonly entry: CheckedEntry;
  /** The title that is most like it. */
  readonly nearest: string | undefined;
}

/** The contents page against the headings and tables of the body (CMP-05): same titles. One page, one finding. */
export const contentsPage: CheckRun = {
  checks: ['CMP-05'],
  run(material) {
    // a draft's contents page is made from its body
    const { contents, published } = material;
    if (!published) return { findings: [], skipped: {} };
    if (!contents || contents.length === 0) return { findings: [], skipped: { 'CMP-05': '没有读到目录' } };
    const wrong = mismatches(contents, material);
    const [first] = wrong;
    if (!first) return { findings: [], skipped: {} };
    const words = wrong.map(({ entry, nearest }) =>
      nearest ? `“${bare(entry)}”（正文为“${nearest}”）` : `“${bare(entry)}”`,
    );
    const finding = makeFinding('CMP-05', {
      severity: 'warning',
      where: { section: '目录', text: first.entry.text, ...lineOf(first.entry) },
      against: wrong.slice(1).map(({ entry }) => ({ section: '目录', text: entry.text, ...lineOf(entry) })),
      stated: wrong.map(({ entry }) => entry.text).join('；'),
      message: `目录有${wrong.length}处与正文的标题不一致：${words.join('，')}。`,
      hint: '把目录与正文的标题改为一致。',
    });
    return { findings: [finding], skipped: {} };
  },
};

/** Without the dots and the page number. */
const bare = ({ text }: CheckedEntry): string => text.replace(/\s*[.．·…]{2,}\s*\d*\s*$/, '');

const lineOf = ({ line }: CheckedEntry): { line?: number } => (line === undefined ? {} : { line });

function mismatches(contents: readonly CheckedEntry[], material: CheckMaterial): Mismatch[] {
  const { name } = material.context.report.department;
  const fold = (text: string): string =>
    foldTitle(text)
      .replaceAll(name, '')
      .replace(/^(?:部门|单位)/, '');
  const titles = titlesOf(material);
  const folded = new Set(titles.map(fold));
  return contents.flatMap((entry): Mismatch[] => {
    const title = fold(entry.text);
    // an entry for all the tables together has no title of its own in the body
    if (/^(?:公开)?预算(?:公开)?(?:表|报表)$|^附表$/.test(title) && material.tables.length > 0) return [];
    if (title === '' || /^\s*附\s*[件表]?[:：]/.test(entry.text)) return [];
    if ([...folded].some((t) => isSame(t, title))) return [];
    return [{ entry, nearest: nearestTitle(title, titles) }];
  });
}

/** A contents page may leave the department's name out of a heading, or put it in. */
const isSame = (heading: string, entry: string): boolean =>
  heading === entry ||
  (Math.min(heading.length, entry.length) >= 4 && (heading.endsWith(entry) || entry.endsWith(heading)));

const LONGEST_TITLE = 40;

/** Headings, tables, and lines of text that may be a title whose table was lost. */
const titlesOf = (material: CheckMaterial): string[] => [
  ...material.sections.map((s) => s.heading),
  ...material.tables.map((t) => t.title),
  ...material.sections.flatMap((s) => s.paragraphs.map((p) => p.text).filter((text) => text.length <= LONGEST_TITLE)),
];

/** The title that shares most of its characters; none when less than six in ten are the same. */
function nearestTitle(title: string, titles: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0.6;
  for (const candidate of titles) {
    const share = pairsShared(title, foldTitle(candidate));
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
