import { isPartition } from './frame.ts';
import type { ReadFigure } from './readParagraph.ts';
import type { FigurePlace, ProseRelation, SectionSum } from './reading.ts';
import type { Named } from './readerState.ts';

type Indexed = ReadFigure & { readonly index: number };

/** The arithmetic that the figures of a paragraph claim. Figures in reasons claim none. */
export function relationsOf(read: readonly ReadFigure[], text: string): readonly ProseRelation[] {
  const figures = read.map((r, index) => ({ ...r, index })).filter((r) => !r.figure.inReason);
  return [...sums(figures, text), ...sharesAndChanges(figures), ...equalTotals(figures)];
}

/** Parts that were said to lie inside a whole, with the whole's own figure of the same role and year. */
function sums(figures: readonly Indexed[], text: string): ProseRelation[] {
  const wholes = new Set(figures.map((f) => f.whole).filter((w) => w !== undefined));
  return [...wholes].flatMap((whole) =>
    (['amount', 'delta', 'count'] as const).flatMap((role) => {
      const head = figures.find((f) => f.about === whole && f.figure.role === role && f.figure.year === 'this');
      if (!head) return [];
      const parts = figures.filter(
        (f) =>
          f.whole === whole &&
          f.about !== whole &&
          f.figure.role === role &&
          f.index > head.index &&
          f.figure.year === head.figure.year &&
          f.figure.subject.carried === undefined,
      );
      if (parts.length === 0) return [];
      return [
        {
          kind: 'sum',
          whole: head.index,
          parts: parts.map((p) => p.index),
          complete: isComplete(whole, head, parts, text),
        } as const,
      ];
    }),
  );
}

/** Complete: by nature (基本支出 and 项目支出), or because the text lists by 包括, 分别为, a bracket or 车辆 kinds. */
function isComplete(whole: Named, head: Indexed, parts: readonly Indexed[], text: string): boolean {
  if (
    isPartition(
      parts.map((p) => p.traits),
      whole.traits,
    )
  )
    return true;
  if (parts.length < 2) return false;
  return /包括|分别|组成|^\(/.test(text.slice(head.figure.end, parts[0]!.figure.start));
}

/** Percentages and changes, each with the figures beside it that are about the same thing. */
function sharesAndChanges(figures: readonly Indexed[]): ProseRelation[] {
  const found: ProseRelation[] = [];
  const done = new Set<number>();
  for (const f of figures) {
    if (f.figure.role === 'share') {
      const part = figures.findLast((x) => x.index < f.index && x.about === f.about && x.figure.role === 'amount');
      const whole = figures.findLast(
        (x) => x.index < f.index && x.about !== null && x.about === f.whole && x.figure.role === 'amount',
      );
      found.push({
        kind: 'share',
        percent: f.index,
        ...(part ? { part: part.index } : {}),
        ...(whole ? { whole: whole.index } : {}),
      });
    }
    if ((f.figure.role !== 'delta' && f.figure.role !== 'growth') || done.has(f.index)) continue;
    const same = figures.filter((x) => x.about === f.about);
    const next = f.figure.role === 'delta' ? same.find((x) => x.index > f.index) : undefined;
    const growth = f.figure.role === 'growth' ? f : next?.figure.role === 'growth' ? next : undefined;
    if (growth) done.add(growth.index);
    const now = same.findLast((x) => x.figure.role === 'amount' && x.figure.year === 'this' && x.index < f.index);
    const prior = same.findLast((x) => x.figure.role === 'amount' && x.figure.year === 'prior' && x.index < f.index);
    const way = f.figure.direction?.way;
    found.push({
      kind: 'change',
      ...(now ? { now: now.index } : {}),
      ...(prior ? { prior: prior.index } : {}),
      ...(f.figure.role === 'delta' ? { delta: f.index } : {}),
      ...(growth ? { growth: growth.index } : {}),
      ...(way ? { direction: way } : {}),
    });
  }
  return found;
}

/** 收入总计…，支出总计…: the two are equal. */
function equalTotals(figures: readonly Indexed[]): ProseRelation[] {
  const isTotal = (f: Indexed, side: 'revenue' | 'expenditure'): boolean =>
    f.figure.role === 'amount' &&
    f.figure.year === 'this' &&
    f.traits.side === side &&
    f.traits.total === 'grand' &&
    !f.traits.measure;
  const revenue = figures.find((f) => isTotal(f, 'revenue'));
  const expenditure = figures.find((f) => isTotal(f, 'expenditure') && f.traits.fund === revenue?.traits.fund);
  return revenue && expenditure ? [{ kind: 'equal', figures: [revenue.index, expenditure.index] }] : [];
}

/** Parts in later paragraphs of a whole whose figure stands in an earlier one. Items under 包括： are all there are. */
export function sumsOverParagraphs(all: readonly (readonly ReadFigure[])[]): readonly SectionSum[] {
  const heads = new Map<Named, FigurePlace>();
  const parts = new Map<Named, { place: FigurePlace; read: ReadFigure }[]>();
  all.forEach((figures, paragraph) =>
    figures.forEach((read, figure) => {
      const { figure: printed, about, whole } = read;
      if (printed.inReason || printed.role !== 'amount' || printed.year !== 'this') return;
      if (about && !heads.has(about)) heads.set(about, { paragraph, figure });
      if (!whole || whole === about || whole.paragraph === paragraph || printed.subject.carried) return;
      parts.set(whole, [...(parts.get(whole) ?? []), { place: { paragraph, figure }, read }]);
    }),
  );
  return [...parts].flatMap(([whole, found]) => {
    const head = heads.get(whole);
    if (!head || found.length < 2) return [];
    const traits = found.map(({ read }) => read.traits);
    return [{ whole: head, parts: found.map(({ place }) => place), complete: isPartition(traits, whole.traits) }];
  });
}
