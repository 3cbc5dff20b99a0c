import type { SubjectList } from './subjectList.ts';
import { normaliseSubjectName } from './subjectName.ts';
import type { Subject } from './types.ts';

/**
 * Scores a name against what was typed: 0 = no match, more = better. The renderer passes one that knows pinyin
 * (initials and full spelling); shared code has no pinyin table.
 */
export type SubjectMatcher = (name: string, query: string) => number;

/** Ranks, best first; within one rank the codes decide, for matches by `matcher` its score before them. */
const RANK = { code: 0, codePrefix: 1, name: 2, namePrefix: 3, namePart: 4, matcher: 5 };

interface Hit {
  subject: Subject;
  rank: number;
  score: number;
}

function rankOf(subject: Subject, query: string): number | undefined {
  if (subject.code === query) return RANK.code;
  if (subject.code.startsWith(query)) return RANK.codePrefix;
  const name = normaliseSubjectName(subject.name);
  const at = name.indexOf(query);
  if (at < 0) return undefined;
  if (name.length === query.length) return RANK.name;
  return at === 0 ? RANK.namePrefix : RANK.namePart;
}

function toHit(subject: Subject, query: string, matcher: SubjectMatcher | undefined): Hit | undefined {
  const rank = rankOf(subject, query);
  if (rank !== undefined) return { subject, rank, score: 0 };
  const score = matcher?.(subject.name, query) ?? 0;
  return score > 0 ? { subject, rank: RANK.matcher, score } : undefined;
}

/**
 * The subjects of a list that fit what was typed: code or beginning of a code, name or part of a name, then whatever
 * `matcher` accepts. Empty text gives the 类. At most `limit` subjects, best first.
 */
export function searchSubjects(list: SubjectList, text: string, limit: number, matcher?: SubjectMatcher): Subject[] {
  const query = normaliseSubjectName(text);
  if (query === '') return (list.children.get('') ?? []).slice(0, limit);
  const hits = list.subjects.flatMap((subject) => toHit(subject, query, matcher) ?? []);
  // Sorting is stable, and the list is in the order of the codes.
  hits.sort((a, b) => a.rank - b.rank || b.score - a.score);
  return hits.slice(0, limit).map((hit) => hit.subject);
}
