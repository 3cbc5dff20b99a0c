import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckedSection } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';

const PAIRS: readonly (readonly [open: string, close: string, name: string])[] = [
  ['（(', '）)', '括号'],
  ['《', '》', '书名号'],
  ['“', '”', '引号'],
  ['〔', '〕', '六角括号'],
];

/** An enumerator such as 1） closes a bracket that was never opened. */
const ENUMERATOR = /(?:^|[\s。；，：])[\d一二三四五六七八九十]{1,2}$/;

/** Brackets and quotation marks of a paragraph that do not pair (TXT-07). */
export function unbalancedMarks(section: CheckedSection, paragraph: number): Finding[] {
  const { text } = section.paragraphs[paragraph]!;
  return PAIRS.flatMap(([open, close, name]) => {
    const at = firstUnpaired(text, open, close);
    if (at === undefined) return [];
    const start = Math.max(0, at - 6);
    return [
      makeFinding('TXT-07', {
        severity: 'warning',
        where: spanPlace(section, paragraph, start, Math.min(text.length, at + 7)),
        message: `${section.heading}：“${text.slice(start, at + 7)}”处的${name}不成对。`,
        hint: `补上缺少的${name}，或删去多余的一个。`,
        key: `${name} ${paragraph}`,
      }),
    ];
  });
}

function firstUnpaired(text: string, open: string, close: string): number | undefined {
  const opened: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (open.includes(char)) opened.push(i);
    else if (close.includes(char)) {
      if (opened.length > 0) opened.pop();
      else if (!ENUMERATOR.test(text.slice(0, i))) return i;
    }
  }
  return opened[0];
}
