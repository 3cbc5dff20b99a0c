import { formatScaled } from '../../money/formatScaled.ts';
import type { FigureState, LivenedFigure } from './livened.ts';

/** The figures of a text for programs: each with its fact or why it has none, and how many of each state there are. */
export function figuresJson(
  figures: readonly LivenedFigure[],
  sections: readonly { readonly heading: string; readonly unitName?: string }[],
): object {
  const count = (state: FigureState): number => figures.filter((figure) => figure.state === state).length;
  return {
    counts: {
      all: figures.length,
      linked: count('linked'),
      differs: count('differs'),
      unknown: count('unknown'),
    },
    list: figures.map((figure) => ({
      text: figure.text,
      value: formatScaled(figure.value.scaled, figure.value.decimals, { grouping: false, trimZeros: false }),
      unit: figure.unit,
      section: sections[figure.section]?.heading ?? '',
      scope: sections[figure.section]?.unitName ?? null,
      paragraph: figure.paragraph + 1,
      words: figure.words,
      fact: figure.fact
        ? {
            op: figure.fact.op,
            of: figure.fact.of,
            ...(figure.fact.per ? { per: figure.fact.per } : {}),
            ...(figure.fact.by ? { by: figure.fact.by } : {}),
            words: figure.words,
          }
        : null,
      state: figure.state,
      ...(figure.expected === undefined ? {} : { expected: figure.expected }),
      reason: figure.reason,
      confidence: Math.round(figure.confidence * 100) / 100,
    })),
  };
}
