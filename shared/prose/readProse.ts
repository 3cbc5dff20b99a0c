import { countedLists } from './countedLists.ts';
import { defaultCatalogue, type Catalogue } from '../subjects/catalogue.ts';
import { foldProse, type FoldedText } from './foldProse.ts';
import { traitsOf } from './phrase.ts';
import { cloneState, newState, type ReaderState } from './readerState.ts';
import type { PreparedText, ReadFigure } from './preparedText.ts';
import { ParagraphReader } from './readParagraph.ts';
import type {
  ProseContext,
  ProseFigure,
  ProseParagraph,
  ProseReading,
  ProseStatement,
  ProseSubject,
  ProseText,
  Span,
} from './reading.ts';
import { relationsOf, sumsOverParagraphs } from './relationsOf.ts';
import { scanNumbers } from './scanNumbers.ts';
import { statementOf } from './statementOf.ts';
import type { Traits } from './vocabulary/traits.ts';
import { mentionFinder, type Mention, type MentionFinder } from './wordIndex.ts';

const RUN_IN_HEADING = /^(?:\(?[一二三四五六七八九十\d]{1,3}[).、])[^。;,]{2,30}[。:]?$/;

/** A sentence that speaks of one project, and those after it under the same heading. */
const ONE_PROJECT =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}[).、])?(?:项目名称|[^,。;:]{0,40}(?:主要内容|立项依据|项目概[况述]|实施内容|建设内容|实施主体))|(?:该|本|此)项目|项目(?:总投资|概[况述]|主要内容|总目标)/;
const isOfProjects = (heading: string): boolean =>
  /(?:重点|重大|主要|具体|单个)项目|项目(?:预算)?(?:绩效|概[况述]|简介|介绍|名称|安排)/.test(foldProse(heading).text);

/**
 * Reads the paragraphs of a report's text in their order: its numbers, what each is about, what they claim of each other,
 * and what is said without numbers. Never throws; what it does not understand is left `unknown` with the reason.
 */
export function readProse(
  paragraphs: readonly ProseParagraph[],
  context: ProseContext,
  catalogue: Catalogue = defaultCatalogue,
): readonly ProseReading[] {
  return readProseText(paragraphs, context, catalogue).paragraphs;
}

/** The same, with the sums that reach over paragraphs: …包括： and the items below. */
export function readProseText(
  paragraphs: readonly ProseParagraph[],
  context: ProseContext,
  catalogue: Catalogue = defaultCatalogue,
): ProseText {
  const find = mentionFinder(catalogue, context);
  const offices = [context.department, ...(context.names ?? []).filter((n) => !n.at.dataset).map((n) => n.name)]
    .filter((name) => name !== undefined)
    .map((name) => foldProse(name).text)
    .filter((name) => name.length > 1);
  let state = newState();
  let under = '';
  let runIn: string | null = null;
  let project = false;
  const all: (readonly ReadFigure[])[] = [];
  const readings = paragraphs.map(({ text, headings }, paragraph) => {
    const path = headings.join('\n');
    if (path !== under) [under, state, runIn, project] = [path, newState(), null, headings.some(isOfProjects)];
    const folded = foldProse(text);
    if (RUN_IN_HEADING.test(folded.text) && !/\d(?:万|元|%|\.)/.test(folded.text)) [runIn, state] = [text, newState()];
    if (ONE_PROJECT.test(folded.text)) project = true;
    const heading = headingTraits(runIn === null ? headings : [...headings, runIn], find);
    const input: PreparedText = {
      text: folded.text,
      ...scanNumbers(folded.text),
      mentions: outsideOffices(find(folded.text), folded.text, offices),
      heading,
      project,
      paragraph,
      year: context.year,
      offices,
      names: context.names ?? [],
    };
    const { reading, read, next } = readFolded(input, folded, state);
    state = next;
    all.push(read);
    return reading;
  });
  return { paragraphs: readings, sums: sumsOverParagraphs(all) };
}

/** 服务 in 医疗保障服务中心 is no word of the budget, nor is anything else inside the name of an office. */
function outsideOffices(mentions: readonly Mention[], text: string, offices: readonly string[]): readonly Mention[] {
  const hidden = offices.flatMap((name) => {
    const found: Span[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      found.push({ start: at, end: at + name.length });
    return found;
  });
  return mentions.filter(
    (m) =>
      !(m.word === '服务' && /^(?:中心|站|局|处|所|大厅)/.test(text.slice(m.end, m.end + 2))) &&
      !hidden.some((h) => m.start >= h.start && m.end <= h.end),
  );
}

/** What the innermost heading that names a fact says; a paragraph speaks of it until it names something else. */
function headingTraits(headings: readonly string[], find: MentionFinder): Traits {
  for (const heading of headings.toReversed()) {
    const folded = foldProse(heading).text;
    const traits = traitsOf(find(folded));
    if (Object.keys(traits).length > 0 && !traits.counted) return traits;
  }
  return {};
}

function readFolded(
  input: PreparedText,
  folded: FoldedText,
  state: ReaderState,
): { reading: ProseReading; read: readonly ReadFigure[]; next: ReaderState } {
  const statements: ProseStatement[] = [];
  const reader = new ParagraphReader(input, cloneState(state));
  reader.run((piece, phrase, now) => {
    const statement = statementOf(piece, phrase, now, input);
    if (statement) statements.push(statement);
  });
  const relations = [...relationsOf(reader.read, input.text), ...countedLists(input.text, input.figures)];
  const toOriginal = unfolder(folded);
  return {
    reading: {
      figures: reader.read.map(({ figure }) => figureAt(figure, toOriginal)),
      relations: relations.map((r) => (r.kind === 'count' ? { ...r, items: r.items.map(toOriginal) } : r)),
      statements: statements.map((s) => ({
        ...s,
        ...toOriginal(s),
        subject: subjectAt(s.subject, toOriginal),
        ...(s.comparison ? { comparison: { ...s.comparison, ...toOriginal(s.comparison) } } : {}),
      })),
      marks: input.marks.map((mark) => ({ ...mark, ...toOriginal(mark) })),
    },
    read: reader.read,
    next: carryOn(input, state, reader.state),
  };
}

/**
 * What the next paragraph starts with: items go on below 其中：, also when each is a sentence, as long as they bear
 * numbers; a subject does not outlive its paragraph otherwise.
 */
function carryOn(input: PreparedText, before: ReaderState, after: ReaderState): ReaderState {
  const { text } = input;
  const carried = { ...newState(), classification: after.classification };
  if (text.endsWith(':')) {
    const { subject, wholes } = after;
    const isOpen = subject === null || wholes.some((w) => w.named === subject);
    return { ...carried, wholes: isOpen ? wholes : [...wholes, { named: subject, byAxis: false }] };
  }
  if (after.wholes.length > 0 && text.endsWith(';')) return { ...carried, wholes: after.wholes };
  const isItem = /^(?:\(?\d{1,2}[).、]|[①-⑳]|\(?[一二三四五六七八九十]{1,2}[).、])/.test(text);
  return isItem ? { ...carried, wholes: before.wholes.slice(0, 1) } : carried;
}

type ToOriginal = (span: Span) => Span;

/** Offsets of the folded text as offsets of the original. */
function unfolder({ at }: FoldedText): ToOriginal {
  return ({ start, end }) => ({ start: at[start]!, end: end > start ? at[end - 1]! + 1 : at[start]! });
}

const subjectAt = (subject: ProseSubject, to: ToOriginal): ProseSubject => ({ ...subject, words: to(subject.words) });

function figureAt(figure: ProseFigure, to: ToOriginal): ProseFigure {
  return {
    ...figure,
    ...to(figure),
    digits: to(figure.digits),
    subject: subjectAt(figure.subject, to),
    ...(figure.direction ? { direction: { ...figure.direction, ...to(figure.direction) } } : {}),
    ...(figure.comparison ? { comparison: { ...figure.comparison, ...to(figure.comparison) } } : {}),
  };
}
