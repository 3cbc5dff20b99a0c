import { defaultCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { economicPairs } from './data/economicPairs.ts';
import { dataLines } from './parseSubjectLines.ts';

/** `verified`: the pair was seen in a published document; `recall`: from memory, no source. */
export type PairEvidence = 'verified' | 'recall';

/**
 * What kind of unit spends. The words of a unit's 单位性质 are taken as they are: 行政单位, 参照公务员法管理事业单位,
 * 公益一类事业单位 …; what is none of these gets the suggestions for all kinds.
 */
export type UnitNature = '行政' | '参公' | '事业' | (string & {});

export interface GovEconomicSuggestion {
  code: string;
  name: string;
  evidence: PairEvidence;
}

/** `administrative` = 行政单位 and 参公单位, `institution` = 事业单位. */
type UnitGroup = 'administrative' | 'institution';

interface Pair {
  economic: string;
  gov: string;
  /** Absent: for all units. */
  group?: UnitGroup;
  evidence: PairEvidence;
}

function parsePair(economic: string, entry: string): Pair {
  const match = /^([AI*])(5\d{4})(!?)$/.exec(entry);
  if (match === null) throw new Error(`Subject data: bad pair ${economic} ${entry}`);
  const [, group, gov = '', seen] = match;
  const evidence = seen === '!' ? 'verified' : 'recall';
  if (group === '*') return { economic, gov, evidence };
  return { economic, gov, evidence, group: group === 'A' ? 'administrative' : 'institution' };
}

function parsePairs(): Map<string, Pair[]> {
  const pairs = new Map<string, Pair[]>();
  for (const line of dataLines(economicPairs)) {
    const [code = '', ...entries] = line.split(' ');
    pairs.set(
      code,
      entries.map((entry) => parsePair(code, entry)),
    );
  }
  return pairs;
}

/** For two pairs of one target the better evidence counts. */
function withoutRepetition(pairs: readonly Pair[]): Pair[] {
  const best = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = `${pair.gov}/${pair.group ?? ''}`;
    if (best.get(key)?.evidence !== 'verified') best.set(key, pair);
  }
  return [...best.values()];
}

/** A 类 goes where its 款 go. */
function addClassPairs(sections: Map<string, Pair[]>): Map<string, Pair[]> {
  const all = new Map(sections);
  for (const [code, pairs] of sections) {
    const economic = code.slice(0, 3);
    const lifted = pairs.map((pair) => ({ ...pair, economic, gov: pair.gov.slice(0, 3) }));
    all.set(economic, withoutRepetition([...(all.get(economic) ?? []), ...lifted]));
  }
  return all;
}

const pairsByEconomic = addClassPairs(parsePairs());
const knownGovCodes = new Set([...pairsByEconomic.values()].flat().map((pair) => pair.gov));

function groupOf(nature: UnitNature): UnitGroup | undefined {
  // 参照公务员法管理的事业单位 is paid like an administrative unit: the order of the two tests matters.
  if (/行政|参公|参照/.test(nature) || nature.endsWith('机关')) return 'administrative';
  return nature.includes('事业') || nature.includes('公益') ? 'institution' : undefined;
}

/**
 * The 政府经济分类 codes that a 部门经济分类 code (类 or 款) usually goes to in a unit of this kind, seen pairs first, with
 * the names of the year. Empty when nothing is known; a suggestion, never a rule.
 */
export function suggestGovEconomic(
  economicCode: string,
  unitNature: UnitNature,
  year: number,
  catalogue: Catalogue = defaultCatalogue,
): GovEconomicSuggestion[] {
  const group = groupOf(unitNature);
  const pairs = pairsByEconomic.get(economicCode) ?? [];
  const fitting = pairs.filter((pair) => pair.group === undefined || group === undefined || pair.group === group);
  const seenFirst = fitting.toSorted((a, b) => Number(b.evidence === 'verified') - Number(a.evidence === 'verified'));
  return seenFirst.flatMap(({ gov, evidence }) => {
    const subject = catalogue.byCode('govEconomic', gov, year);
    return subject === undefined ? [] : [{ code: gov, name: subject.name, evidence }];
  });
}

/** How well a pair of codes is known, in whatever kind of unit; undefined when it is not a usual pair. */
export function pairEvidence(economicCode: string, govCode: string): PairEvidence | undefined {
  const pairs = (pairsByEconomic.get(economicCode) ?? []).filter((pair) => pair.gov === govCode);
  if (pairs.length === 0) return undefined;
  return pairs.some((pair) => pair.evidence === 'verified') ? 'verified' : 'recall';
}

/**
 * False only when both codes are in the table of pairs, but not together: a reason to look twice (审核 DET-07). A code
 * that the table does not have says nothing, so the answer is true. A 款 beside a 类 is compared as a 类.
 */
export function isUsualPair(economicCode: string, govCode: string): boolean {
  const length = Math.min(economicCode.length, govCode.length);
  const [economic, gov] = [economicCode.slice(0, length), govCode.slice(0, length)];
  if (!pairsByEconomic.has(economic) || !knownGovCodes.has(gov)) return true;
  return pairEvidence(economic, gov) !== undefined;
}
