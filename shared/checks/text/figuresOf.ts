import type { ProseRelation } from '../../prose/reading.ts';

/** The figures that a relation is about, by their place in their paragraph; those that it does not name are left out. */
export function figuresOf(relation: ProseRelation): number[] {
  const all = ((): readonly (number | undefined)[] => {
    switch (relation.kind) {
      case 'sum':
        return [relation.whole, ...relation.parts];
      case 'share':
        return [relation.percent, relation.part, relation.whole];
      case 'change':
        return [relation.now, relation.prior, relation.delta, relation.growth];
      case 'equal':
        return relation.figures;
      case 'count':
        return [relation.figure];
    }
  })();
  return all.filter((i) => i !== undefined);
}
