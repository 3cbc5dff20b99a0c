import type { Catalogue } from '../subjects/catalogue.ts';
import { withoutExpenditure } from '../subjects/subjectName.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../subjects/types.ts';
import { foldProse } from './foldProse.ts';
import type { ProseContext } from './reading.ts';
import { FUND_WORDS, MEASURE_WORDS, SIDE_WORDS } from './vocabulary/budgetWords.ts';
import { ECONOMIC_ALIASES, ITEM_WORDS } from './vocabulary/itemWords.ts';
import type { Traits } from './vocabulary/traits.ts';

/** A word of the vocabulary where it stands in folded text. */
export interface Mention {
  readonly start: number;
  /** With the marks of level that follow a subject: （类）, 支出（项）. */
  readonly end: number;
  readonly word: string;
  readonly traits: Traits;
  readonly weak: boolean;
}

interface Entry {
  readonly word: string;
  readonly traits: Traits;
  readonly weak: boolean;
}

/** All words, by their first two characters, longest first. */
type Index = ReadonlyMap<string, readonly Entry[]>;

const known = new WeakMap<Catalogue, Map<number, Index>>();
const SHORTEST_SUBJECT = 3;

/** The vocabulary of budgets with the subjects of the year; made once per catalogue and year. */
function vocabularyOf(catalogue: Catalogue, year: number): Index {
  const years = known.get(catalogue) ?? new Map<number, Index>();
  known.set(catalogue, years);
  const found = years.get(year);
  if (found) return found;
  const made = buildIndex(catalogue, year);
  years.set(year, made);
  return made;
}

function buildIndex(catalogue: Catalogue, year: number): Index {
  const entries = new Map<string, Entry>();
  const put = (word: string, traits: Traits, weak: boolean): void => {
    const folded = foldProse(word).text;
    const before = entries.get(folded);
    // a word of several vocabularies (公务接待费: an item of 三公 and an economic subject) has the traits of all
    entries.set(folded, {
      word: folded,
      traits: { ...traits, ...before?.traits },
      weak: (before?.weak ?? true) && weak,
    });
  };
  for (const { words, traits, weak } of [...SIDE_WORDS, ...FUND_WORDS, ...MEASURE_WORDS, ...ITEM_WORDS]) {
    for (const word of words) put(word, traits, weak ?? false);
  }
  for (const [word, economic] of Object.entries(ECONOMIC_ALIASES)) put(word, { economic }, false);
  for (const kind of SUBJECT_KINDS) {
    for (const [name, codes] of subjectNames(catalogue, kind, year)) put(name, { [kind]: codes }, false);
  }
  return byHead(entries.values());
}

/** Every name, with and without its closing 支出, and the codes that bear it (行政运行: dozens). */
function subjectNames(catalogue: Catalogue, kind: SubjectKind, year: number): Map<string, string[]> {
  const names = new Map<string, Set<string>>();
  const put = (name: string, code: string): void => {
    if (name.length < SHORTEST_SUBJECT && kind !== 'economic') return;
    names.set(name, (names.get(name) ?? new Set()).add(code));
  };
  const subjects = catalogue.all(kind, year);
  for (const { code, name } of subjects) {
    for (const each of [name, ...catalogue.otherNames(kind, code, year)]) {
      put(each, code);
      put(withoutExpenditure(each), code);
    }
  }
  return new Map([...names].map(([name, codes]) => [name, outermost(codes)]));
}

/** A code stands for all below it: 住房保障支出 as 类 and what has its name below it is the 类. */
function outermost(codes: ReadonlySet<string>): string[] {
  return [...codes].filter((code) => ![...codes].some((other) => other !== code && code.startsWith(other))).sort();
}

function byHead(entries: Iterable<Entry>): Index {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const head = entry.word.slice(0, 2);
    index.set(head, [...(index.get(head) ?? []), entry]);
  }
  for (const list of index.values()) list.sort((a, b) => b.word.length - a.word.length);
  return index;
}

/** The report's own names: units, projects. */
function ownNames(context: ProseContext): Index {
  const entries = (context.names ?? []).flatMap(({ name }, at): Entry[] => {
    const word = foldProse(name).text;
    return word.length < 2 ? [] : [{ word, traits: { name: at }, weak: false }];
  });
  return byHead(entries);
}

const LEVEL_MARK = /^(?:支出)?\([类款项]\)(?:支出)?|^[类款项](?:支出)(?!\()|^类(?=[\d:为预安])/;

/** Finds words in folded text; made once per text, used for each of its paragraphs. */
export type MentionFinder = (text: string) => readonly Mention[];

/** Longest match from left to right; names of the report before the vocabulary. */
export function mentionFinder(catalogue: Catalogue, context: ProseContext): MentionFinder {
  const vocabulary = vocabularyOf(catalogue, context.year);
  const own = ownNames(context);
  return (text) => {
    const mentions: Mention[] = [];
    let i = 0;
    while (i < text.length - 1) {
      const head = text.slice(i, i + 2);
      const hit = either(firstAt(own.get(head), text, i), firstAt(vocabulary.get(head), text, i));
      if (hit) mentions.push(withLevel(hit, text, i, catalogue, context.year));
      i = hit ? mentions.at(-1)!.end : i + 1;
    }
    return joinPaths(mentions);
  };
}

/** A name of the report before the vocabulary; where both are the same words (项目 “公务用车购置费”) either may be meant. */
const either = (own: Entry | undefined, word: Entry | undefined): Entry | undefined =>
  own && word?.word === own.word ? { ...own, traits: { ...word.traits, ...own.traits } } : (own ?? word);

const firstAt = (entries: readonly Entry[] | undefined, text: string, i: number): Entry | undefined =>
  entries?.find((entry) => text.startsWith(entry.word, i));

/** Takes the mark of level behind a subject in, and keeps the codes of that level. */
function withLevel(entry: Entry, text: string, start: number, catalogue: Catalogue, year: number): Mention {
  const mention = { start, end: start + entry.word.length, word: entry.word, traits: entry.traits, weak: entry.weak };
  if (!entry.traits.function && !entry.traits.economic) return mention;
  const mark = LEVEL_MARK.exec(text.slice(mention.end, mention.end + 8));
  if (!mark) return mention;
  const level = mark[0].includes('类') ? 1 : mark[0].includes('款') ? 2 : 3;
  const ofLevel = (codes: readonly string[] | undefined, kind: SubjectKind): readonly string[] | undefined => {
    const fitting = codes?.filter((code) => catalogue.byCode(kind, code, year)?.level === level);
    return fitting?.length ? fitting : codes;
  };
  const codes = ofLevel(entry.traits.function, 'function');
  const traits: Traits = codes ? { ...entry.traits, function: codes, classification: 'function' } : entry.traits;
  return { ...mention, end: mention.end + mark[0].length, traits };
}

/** 卫生健康支出（类）医疗保障管理事务（款）行政运行（项） names one subject: the last, narrowed by those before it. */
function joinPaths(mentions: readonly Mention[]): readonly Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const above = before?.end === mention.start ? before.traits.function : undefined;
    const below =
      above && mention.traits.function?.filter((code) => above.some((c) => code !== c && code.startsWith(c)));
    if (before && below?.length) {
      joined[joined.length - 1] = {
        ...mention,
        start: before.start,
        word: before.word + mention.word,
        traits: { ...mention.traits, function: below },
      };
    } else joined.push(mention);
  }
  return joined;
}
