import { builtInSubjects } from './builtInSubjects.ts';
import { levelOf, parentCodeOf } from './codes.ts';
import { buildNameHistory } from './nameHistory.ts';
import type { NameHistory } from './nameHistory.ts';
import { checkEdition } from './officialEdition.ts';
import { buildSubjectList } from './subjectList.ts';
import type { SubjectList } from './subjectList.ts';
import type { Subject, SubjectEdition, SubjectKind } from './types.ts';

function editionSubjects(edition: SubjectEdition): Subject[] {
  const [problem] = checkEdition(edition);
  if (problem !== undefined) throw new Error(problem.message);
  return edition.rows.map(({ code, name }) => ({
    kind: edition.kind,
    code,
    name,
    parent: parentCodeOf(code),
    level: levelOf(edition.kind, code) ?? 1,
    confidence: 'high',
  }));
}

/** The lists of one kind: imported editions for their years, ours for all others. Throws on a faulty edition. */
export class KindLists {
  readonly #versions: readonly Subject[];
  readonly #editions: ReadonlyMap<number, SubjectList>;
  readonly #builtIn = new Map<number, SubjectList>();
  /** Before the first of these years and after the last nothing changes in the built-in list. */
  readonly #firstYear: number;
  readonly #lastYear: number;
  /** The names of all years, of the built-in list and of the editions. */
  readonly history: NameHistory;

  constructor(kind: SubjectKind, imported: readonly SubjectEdition[]) {
    this.#versions = builtInSubjects.subjects.filter((subject) => subject.kind === kind);
    const editions = imported.filter((edition) => edition.kind === kind);
    this.#editions = new Map(editions.map((edition) => [edition.year, buildSubjectList(editionSubjects(edition))]));
    const official = [...this.#editions.values()].flatMap((list) => list.subjects);
    this.history = buildNameHistory([...this.#versions, ...official], builtInSubjects.otherNames);
    const years = this.#versions.flatMap(({ since, until }) => [since ?? [], until ?? []].flat());
    this.#firstYear = Math.min(...years) - 1;
    this.#lastYear = Math.max(...years) + 1;
  }

  /** Whether an edition was imported for the year. */
  isOfficial(year: number): boolean {
    return this.#editions.has(year);
  }

  /** The list of a year; built at the first call. */
  of(year: number): SubjectList {
    return this.#editions.get(year) ?? this.#builtInOf(year);
  }

  #builtInOf(year: number): SubjectList {
    const effective = Math.min(Math.max(year, this.#firstYear), this.#lastYear);
    const cached = this.#builtIn.get(effective);
    if (cached !== undefined) return cached;
    const isValid = ({ since = -Infinity, until = Infinity }: Subject): boolean =>
      since <= effective && effective <= until;
    const list = buildSubjectList(this.#versions.filter(isValid));
    this.#builtIn.set(effective, list);
    return list;
  }
}
