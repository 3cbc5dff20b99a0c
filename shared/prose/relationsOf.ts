import { equalTotals, namesAgain, sharesAndChanges } from './changesOf.ts';
import { listSums, type ListedFigure } from './listSums.ts';
import type { ReadFigure } from './preparedText.ts';
import type { FigurePlace, FigureRole, ProseRelation, SectionSum } from './reading.ts';
import type { Named, Opened } from './readerState.ts';
import type { Traits } from './vocabulary/traits.ts';

/** A figure with its index in the paragraph. */
export type IndexedFigure = ReadFigure & { readonly index: number };

/** The arithmetic that the figures of a paragraph claim. Figures in reasons claim none. */
export function relationsOf(read: readonly ReadFigure[], text: string): readonly ProseRelation[] {
  const figures = read.map((r, index) => ({ ...r, index })).filter((r) => !r.figure.inReason);
  return [...sums(figures, text), ...sharesAndChanges(figures), ...equalTotals(figures)];
}

const listed = <P>(place: P, { figure, traits, about }: ReadFigure): ListedFigure<P> => ({
  place,
  figure,
  // words that were not understood say nothing of what the part is
  traits: about?.known ? traits : {},
});

/** Parts that were said to lie inside a whole, with the whole's own figure of the same role and year. */
function sums(figures: readonly IndexedFigure[], text: string): ProseRelation[] {
  const lists = new Set(figures.map((f) => f.within).filter((w) => w !== undefined));
  return [...lists].flatMap((list) =>
    (['amount', 'delta', 'count'] as const).flatMap((role) => {
      const head = headOf(list.named, role, figures);
      if (!head) return [];
      const parts = figures.filter((f) => f.index > head.index && isPartOf(list, f) && f.figure.role === role);
      if (parts.length === 0) return [];
      const found = listSums(
        listed(head.index, head),
        parts.map((p) => listed(p.index, p)),
        isExhaustive(text, head, parts),
      );
      return found.map((sum) => ({ kind: 'sum' as const, ...sum }));
    }),
  );
}

/** The figure of a whole: said of it, or of the thing that it names again (收支总预算100万元。支出预算按…). */
function headOf(named: Named, role: FigureRole, figures: readonly IndexedFigure[]): IndexedFigure | undefined {
  const fitting = figures.filter((f) => f.figure.role === role && f.figure.year === 'this');
  return (
    fitting.find((f) => f.about === named) ??
    fitting.findLast((f) => f.about?.known && f.figure.end <= named.span.start && isMeantBy(named.own, named.traits, f))
  );
}

/** 收支总预算 stands for both sides: 支出包括 divides it too. */
function isMeantBy(own: Traits, traits: Traits, { traits: stated }: IndexedFigure): boolean {
  if (namesAgain(traits, stated)) return true;
  const isSide = own.side !== undefined && Object.keys(own).length === 1;
  return isSide && stated.side === 'both' && namesAgain({ ...traits, side: 'both' }, stated);
}

const isPartOf = (list: Opened, { within, about, figure }: ReadFigure): boolean =>
  within === list && about !== list.named && figure.year === 'this' && figure.subject.carried === undefined;

/** 包括, 分别为 or a bracket list all parts, unless 主要 or 等 says that there are more. */
function isExhaustive(text: string, head: IndexedFigure, parts: readonly IndexedFigure[]): boolean {
  const lead = text.slice(head.figure.end, parts[0]!.figure.start);
  const lasts = text.slice(parts.at(-1)!.figure.end, parts.at(-1)!.figure.end + 1);
  if (lasts === '等' || /主要|其中|含有|例如/.test(lead)) return false;
  return /包括|分别|组成|^\(/.test(lead);
}

/** Parts in later paragraphs of a whole whose figure stands in an earlier one. */
export function sumsOverParagraphs(all: readonly (readonly ReadFigure[])[]): readonly SectionSum[] {
  const heads = new Map<Named, ListedFigure<FigurePlace>>();
  const parts = new Map<Opened, ListedFigure<FigurePlace>[]>();
  all.forEach((figures, paragraph) =>
    figures.forEach((read, figure) => {
      const { figure: printed, about, within } = read;
      if (printed.inReason || printed.role !== 'amount' || printed.year !== 'this') return;
      const place = listed({ paragraph, figure }, read);
      if (about && !heads.has(about)) heads.set(about, place);
      if (!within || within.named.paragraph === paragraph || !isPartOf(within, read)) return;
      parts.set(within, [...(parts.get(within) ?? []), place]);
    }),
  );
  return [...parts].flatMap(([{ named }, found]) => {
    const head = heads.get(named);
    return head && found.length > 1 ? listSums(head, found, false) : [];
  });
}
