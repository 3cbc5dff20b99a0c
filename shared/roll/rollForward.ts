import type { Layout } from '../layout/layout.ts';
import { planLayoutChange } from '../report/layoutChange/planLayoutChange.ts';
import type { IdSource } from '../report/lineIds.ts';
import type { KeptItem } from '../report/rolled.ts';
import type { Report } from '../report/report.ts';
import { lineIdsOf, unusedIds } from '../report/lineIds.ts';
import { defaultCatalogue, type Catalogue } from '../subjects/catalogue.ts';
import { joinItems } from './joinItems.ts';
import { keptItem } from './keptWords.ts';
import { layoutItems } from './layoutItems.ts';
import { priorFacts, priorStated } from './priorFacts.ts';
import type { RollDecisions } from './rollDecisions.ts';
import { rollExtras } from './rollExtras.ts';
import { rollLines } from './rollLines.ts';
import { rollProblem } from './rollProblem.ts';
import { rollSections } from './rollSections.ts';
import { rollTexts } from './rollTexts.ts';
import { subjectMap, subjectQuestions, type SubjectQuestion } from './subjectQuestions.ts';
import { subjectItems } from './subjectItems.ts';

export interface RollOrder {
  /** Id of the new report. */
  readonly id: string;
  readonly year: number;
  /** The layout that last year's report was made with. */
  readonly from: Layout;
  /** The layout of the new report; the same when not given. */
  readonly to?: Layout;
  readonly decisions?: RollDecisions;
  /** Ids for projects that begin. */
  readonly newId: IdSource;
  readonly catalogue?: Catalogue;
}

/**
 * The report of the next year (结转): last year's facts become the base of comparison, this year's lines stand without
 * their amounts, sentences move on, and everything that is still last year's is marked for the to-do list. What was
 * signed off for last year (dates, secrecy review, explained findings) is not signed off for this one. Pure.
 * @throws RangeError (Chinese) when the year is not the one after the report's, or a decision names what is not there.
 */
export function rollForward(report: Report, order: RollOrder): Report {
  const problem = rollProblem(report, order);
  if (problem) throw new RangeError(problem);
  const { from, to = from, decisions = {}, catalogue = defaultCatalogue } = order;
  const questions = subjectQuestions(report.current, report.year, order.year, catalogue);
  const subjects = subjectMap(questions, decisions.subjects);
  const move = { subjects, from: report.year };
  const newId = unusedIds(order.newId, lineIdsOf(report));
  const lines = rollLines(report, subjects, decisions, newId);
  const texts = rollTexts(report, [from, to]);
  const sections = rollSections(report.sections, move);
  const extras = rollExtras(report, from, move);
  const rolled: Report = {
    id: order.id,
    kind: report.kind,
    layout: { id: to.id, version: to.version },
    year: order.year,
    department: report.department,
    dates: datesOf(decisions),
    units: report.units,
    current: lines.datasets,
    prior: priorFacts(report, from, subjects),
    stated: priorStated(report.stated, move),
    texts: texts.texts,
    sections: sections.sections,
    waivers: [],
    ...(extras.extras.length ? { extras: extras.extras } : {}),
  };
  const items = [
    ...headItems(report, decisions),
    ...subjectItems(rolled, questions, subjects, decisions),
    ...lines.items,
    ...texts.items,
    ...sections.items,
    ...extras.items,
    ...(to.id === from.id
      ? []
      : layoutItems(planLayoutChange({ ...rolled, current: report.current }, from, to), from, to)),
  ];
  return { ...rolled, rolled: { from: report.year, kept: joinItems(items) } };
}

function datesOf({ dates = {} }: RollDecisions): Report['dates'] {
  return {
    ...(dates.approved ? { approved: dates.approved } : {}),
    ...(dates.published ? { published: dates.published } : {}),
  };
}

/** What stands on the cover or beside the report, and which units it has. */
function headItems({ dates, secrecy, units }: Report, decisions: RollDecisions): KeptItem[] {
  const notes: KeptItem[] = [];
  if (dates.approved && !decisions.dates?.approved) {
    notes.push({ id: 'date|approved', what: 'date', place: { kind: 'cover' }, words: ['approved'] });
  }
  if (dates.published && !decisions.dates?.published) {
    notes.push({ id: 'date|published', what: 'date', place: { kind: 'cover' }, words: ['published'] });
  }
  if (secrecy) notes.push({ id: 'date|secrecy', what: 'date', place: { kind: 'cover' }, words: ['secrecy'] });
  const own = units.filter(({ role }) => role === 'unit');
  const ended = own.filter(({ id }) => decisions.units?.[id] === 'ended');
  const names = ended.map(({ name }) => `“${name}”`).join('、');
  const changed = ended.length
    ? `${names}本年不再是所属单位：本年的行已去掉，上年数保留；本年报告不再单列时请在单位表中处理。`
    : '所属单位沿用上年，请核对名称、编码和有无增减。';
  const isOpen = ended.length > 0 || (own.length > 1 && decisions.units === undefined);
  return isOpen ? [...notes, keptItem('note', { kind: 'units' }, { note: changed })] : notes;
}

export type { SubjectQuestion };
