import { axisOf, isInside, type Axis } from './axes.ts';
import { isPartition } from './frame.ts';
import type { ProseFigure } from './reading.ts';
import type { Traits } from './vocabulary/traits.ts';

/** A figure of a list, with its place: an index in its paragraph, or a place in the section. */
export interface ListedFigure<Place> {
  readonly place: Place;
  readonly figure: ProseFigure;
  readonly traits: Traits;
}

export interface ListSum<Place> {
  readonly whole: Place;
  readonly parts: readonly Place[];
  readonly complete: boolean;
}

type Listed = ListedFigure<unknown>;

/**
 * The sums that a list of parts claims of its whole: one for each axis that it is divided along, and one more for every
 * part that has parts of its own in the same list. `listed`: the words say that nothing is missing. What cannot be a part
 * of the whole claims nothing.
 */
export function listSums<Place>(
  head: ListedFigure<Place>,
  parts: readonly ListedFigure<Place>[],
  listed: boolean,
): readonly ListSum<Place>[] {
  const groups = byAxis(
    head.traits,
    sameMeasure(
      head,
      parts.filter((p) => isPart(head, p)),
    ),
  );
  return groups.flatMap((group) => (hasTwins(group) ? [] : nested(head, group, listed && groups.length === 1)));
}

/** The whole with its direct parts, and each part that holds others with those. */
function nested<Place>(
  head: ListedFigure<Place>,
  group: readonly ListedFigure<Place>[],
  listed: boolean,
): readonly ListSum<Place>[] {
  const inner = new Map<ListedFigure<Place>, ListedFigure<Place>[]>();
  const direct = group.filter((part) => {
    const holder = group.filter((other) => isInside(part.traits, other.traits)).sort(narrowFirst)[0];
    if (holder) inner.set(holder, [...(inner.get(holder) ?? []), part]);
    return !holder;
  });
  return [[head, direct] as const, ...inner].flatMap(([whole, parts]) => {
    if (parts.length === 0) return [];
    const complete =
      isPartition(
        parts.map((p) => p.traits),
        whole.traits,
      ) ||
      (listed && whole === head && parts.length > 1);
    // the changes of some parts bound nothing: others may have gone the other way
    if (whole.figure.role === 'delta' && !complete) return [];
    return [{ whole: whole.place, parts: parts.map((p) => p.place), complete }];
  });
}

const narrowFirst = (a: Listed, b: Listed): number =>
  isInside(a.traits, b.traits) ? -1 : isInside(b.traits, a.traits) ? 1 : 0;

const PROJECT_MEASURES: ReadonlySet<string> = new Set(['project', 'specific', 'otherOperating']);

/** Parts of different axes (what it is spent for, where it comes from) each fill the whole by themselves. */
function byAxis<P>(whole: Traits, parts: readonly ListedFigure<P>[]): readonly (readonly ListedFigure<P>[])[] {
  // the names of projects hold words of all kinds
  if (whole.measure && PROJECT_MEASURES.has(whole.measure)) return parts.length > 0 ? [parts] : [];
  const groups = new Map<Axis | undefined, ListedFigure<P>[]>();
  for (const part of parts) {
    const axis = groupOf(part.traits, parts);
    groups.set(axis, [...(groups.get(axis) ?? []), part]);
  }
  const nameless = groups.get(undefined);
  if (nameless && groups.size === 2) return [parts];
  if (groups.size > 2) groups.delete(undefined);
  return [...groups.values()];
}

/** 工资福利支出 …, 商品和服务支出 …, 项目支出 …: basic expenditure by subjects, and the projects beside it. */
function groupOf(traits: Traits, all: readonly Listed[]): Axis | undefined {
  const axis = axisOf(traits);
  const isBeside = axis === 'measure' && PROJECT_MEASURES.has(traits.measure!);
  const hasBasic = all.some((p) => axisOf(p.traits) === 'measure' && !PROJECT_MEASURES.has(p.traits.measure!));
  return isBeside && !hasBasic && all.some((p) => axisOf(p.traits) === 'economic') ? 'economic' : axis;
}

/** Whether a figure can be a part of the whole at all. */
function isPart(head: Listed, part: Listed): boolean {
  const { traits: whole, figure } = head;
  const { traits } = part;
  if (part.figure.role === 'count' && !sameUnit(figure, part.figure)) return false;
  if (isInside(whole, traits) || (traits.total === 'grand' && whole.total !== undefined)) return false;
  if (whole.measure && PROJECT_MEASURES.has(whole.measure)) return true;
  if (whole.item) return traits.item !== undefined;
  if (whole.dataset === 'staffing') return isSameStaff(figure, part.figure);
  if (traits.dataset && traits.dataset !== whole.dataset && !traits.outside) return isSubject(whole, traits);
  return true;
}

const isSubject = (whole: Traits, part: Traits): boolean =>
  part.economic !== undefined && (part.classification === 'economic' || whole.dataset === 'agencyCosts');

const sameUnit = (a: ProseFigure, b: ProseFigure): boolean =>
  a.unit.kind === 'count' && b.unit.kind === 'count' && a.unit.unit === b.unit.unit && a.unit.times === b.unit.times;

/** Posts are parts of posts, people of people; who is retired is no part of those at work. */
function isSameStaff({ subject: whole }: ProseFigure, { subject: part }: ProseFigure): boolean {
  if (whole.label.includes('编制') !== part.label.includes('编制')) return false;
  return !(/在职|实有|在编/.test(whole.label) && /[离退]休/.test(part.label));
}

/** Gross and net value of assets do not add up; of 资产总额 the net values are parts, where the words say that they are net. */
function sameMeasure<P>(head: Listed, parts: readonly ListedFigure<P>[]): readonly ListedFigure<P>[] {
  if (head.traits.dataset !== 'assets' || head.figure.role !== 'amount') return parts;
  const wanted = head.traits.measure ?? (parts.some((p) => p.traits.measure === 'net') ? 'net' : undefined);
  const isTotal = head.traits.kind === 'asset';
  if (isTotal && wanted === undefined) return [];
  const fixed = isTotal ? parts.filter((p) => p.traits.kind !== 'fixedAsset' || p.traits.measure === wanted) : parts;
  return fixed.filter((p) => p.traits.measure === undefined || p.traits.measure === wanted);
}

/** Two parts of the same name: one repeats the other, or a word was misunderstood. */
function hasTwins(parts: readonly Listed[]): boolean {
  const seen = new Set<string>();
  return parts.some(({ traits: { classification: _classification, ...traits } }) => {
    if (axisOf(traits) === undefined || traits.outside) return false;
    const key = JSON.stringify(Object.entries(traits).sort(([a], [b]) => (a < b ? -1 : 1)));
    const isTwin = seen.has(key);
    seen.add(key);
    return isTwin;
  });
}
