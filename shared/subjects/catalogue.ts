import { findSubjectsByName } from './findSubjectsByName.ts';
import { KindLists } from './kindLists.ts';
import { searchSubjects } from './searchSubjects.ts';
import type { SubjectMatcher } from './searchSubjects.ts';
import type { Subject, SubjectDescription, SubjectEdition, SubjectKind } from './types.ts';

/** The 政府收支分类科目 of every budget year. All look-ups go by the report's year. */
export interface Catalogue {
  /** The subject of a code in a year; undefined when the list of that year does not have it. */
  byCode(kind: SubjectKind, code: string, year: number): Subject | undefined;
  /**
   * The subjects of the year that a printed name can mean (行政运行 has dozens): also by names of other years, by names
   * without 支出, and by paths 类（类）款（款）项（项）. Empty when there is none.
   */
  byName(kind: SubjectKind, name: string, year: number): Subject[];
  /** The subjects directly below a code, in the order of the codes; the 类 for null. */
  children(kind: SubjectKind, code: string | null, year: number): readonly Subject[];
  /** All subjects of a year, in the order of the codes. */
  all(kind: SubjectKind, year: number): readonly Subject[];
  /** Suggestions for what was typed, best first: code, name, then what `matcher` accepts (pinyin). */
  search(kind: SubjectKind, text: string, year: number, limit: number, matcher?: SubjectMatcher): Subject[];
  /** What is known of a code; a code that is not in the catalogue keeps the name that was typed. */
  describe(kind: SubjectKind, code: string, year: number, typedName?: string): SubjectDescription;
  /** Names that the code bore or may have borne in other years, without the one it has in this year. */
  otherNames(kind: SubjectKind, code: string, year: number): string[];
  /** Whether the list of the year is an imported official edition, hence complete. */
  isOfficial(kind: SubjectKind, year: number): boolean;
}

/**
 * Makes a catalogue from the built-in lists and the official editions that the officer imported; an edition replaces the
 * list of its kind and year, the later of two for the same year counts. Throws when an edition was not checked before
 * (`parseOfficialEdition`) and is faulty; the message is for the user.
 */
export function createCatalogue(options: { imported?: readonly SubjectEdition[] } = {}): Catalogue {
  const imported = options.imported ?? [];
  const lists: Record<SubjectKind, KindLists> = {
    function: new KindLists('function', imported),
    economic: new KindLists('economic', imported),
    govEconomic: new KindLists('govEconomic', imported),
  };
  const byCode: Catalogue['byCode'] = (kind, code, year) => lists[kind].of(year).byCode.get(code);
  return {
    byCode,
    byName: (kind, name, year) =>
      findSubjectsByName({ list: lists[kind].of(year), history: lists[kind].history, year }, name),
    children: (kind, code, year) => lists[kind].of(year).children.get(code ?? '') ?? [],
    all: (kind, year) => lists[kind].of(year).subjects,
    search: (kind, text, year, limit, matcher) => searchSubjects(lists[kind].of(year), text, limit, matcher),
    describe: (kind, code, year, typedName) => {
      const subject = byCode(kind, code, year);
      if (subject === undefined) return { code, name: typedName ?? '', known: false };
      return { code, name: subject.name, known: true, confidence: subject.confidence };
    },
    otherNames: (kind, code, year) => {
      const current = byCode(kind, code, year)?.name;
      return lists[kind].history.namesOf(code).filter((name) => name !== current);
    },
    isOfficial: (kind, year) => lists[kind].isOfficial(year),
  };
}

/** The catalogue without imported editions. */
export const defaultCatalogue: Catalogue = createCatalogue();
