import type { LivenedFigure } from './livened.ts';

/** What the officer should look at, in Chinese: figures that differ from the fact they are about, with both values. */
export function figureDoubts(
  figures: readonly LivenedFigure[],
  sections: readonly { readonly heading: string }[],
): readonly string[] {
  return figures
    .filter(({ state }) => state === 'differs')
    .map(({ text, words, expected, reason, section }) => {
      const heading = sections[section]?.heading || '正文';
      const fact = expected === undefined || expected === text ? '' : `，按数据为${expected}`;
      return `“${heading}”中“${words || '这个数'}”写的是${text}${fact}（${reason}），已按原文保留，没有换成活数。`;
    });
}
