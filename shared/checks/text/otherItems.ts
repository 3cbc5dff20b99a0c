import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { memo } from '../memo.ts';
import type { CheckedSection } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';

const findingsKnown = memo<CheckedSection, Finding[] | undefined>();

/** Paragraphs that each tell one 项: its purpose or reason is not that of another one (NAR-12), none twice (NAR-05). */
export const otherItems: CheckRun = {
  checks: ['NAR-05', 'NAR-12'],
  run(material) {
    const lists = material.sections
      .map((section) => findingsKnown(section, [], () => findingsOf(section)))
      .filter((found) => found !== undefined);
    const reason = '文字没有逐项说明功能科目';
    return {
      findings: lists.flat(),
      skipped: lists.length ? {} : { 'NAR-05': reason, 'NAR-12': reason },
    };
  },
};

interface Item {
  readonly paragraph: number;
  /** 类款项 without marks. */
  readonly path: string;
  /** The 项 alone. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const ITEM =
  /[“"]?([\u4e00-\u9fff（）()“”、]{2,30}?)[（(]类[)）][-－]?([\u4e00-\u9fff（）()、]{2,30}?)[（(]款[)）][-－]?([\u4e00-\u9fff（）()、]{2,30}?)[（(]项[)）]/;

function itemsOf(section: CheckedSection): Item[] {
  return section.paragraphs.flatMap(({ text }, paragraph): Item[] => {
    const match = ITEM.exec(text);
    if (!match || match.index > 8) return [];
    const [all, type, group, name] = match as unknown as [string, string, string, string];
    return [{ paragraph, path: `${type}${group}${name}`, name, start: match.index, end: match.index + all.length }];
  });
}

/** Undefined where the section is no list of 项. */
function findingsOf(section: CheckedSection): Finding[] | undefined {
  const items = itemsOf(section);
  return items.length < 3 ? undefined : [...repeated(section, items), ...borrowed(section, items)];
}

function repeated(section: CheckedSection, items: readonly Item[]): Finding[] {
  return items.flatMap((item, i): Finding[] => {
    const first = items.slice(0, i).find((o) => o.path === item.path);
    if (!first) return [];
    return [
      makeFinding('NAR-05', {
        severity: 'warning',
        where: spanPlace(section, item.paragraph, item.start, item.end),
        against: [spanPlace(section, first.paragraph, first.start, first.end)],
        stated: item.name,
        message: `${section.heading}：“${item.name}（项）”说明了两次。`,
        hint: '删去重复的一项，或改正写错的科目。',
        key: `${item.paragraph}`,
      }),
    ];
  });
}

const TOLD = /(?:主要用于|用于|主要原因[是为：:]*)([^。；，]{4,60})/g;

function borrowed(section: CheckedSection, items: readonly Item[]): Finding[] {
  const names = [...new Set(items.map((i) => i.name))].filter((n) => n.length >= 5);
  return items.flatMap((item) => {
    const { text } = section.paragraphs[item.paragraph]!;
    // the purpose and the reason of one item are wrong together
    return [...text.matchAll(TOLD)]
      .flatMap((match): Finding[] => {
        const words = match[1]!.replace(/[：:\s]/g, '');
        const other = names.find((n) => words.includes(n) && !item.path.includes(n) && !n.includes(item.name));
        if (other === undefined || words.includes(item.name)) return [];
        const start = match.index + match[0].length - match[1]!.length;
        return [
          makeFinding('NAR-12', {
            severity: 'warning',
            where: spanPlace(section, item.paragraph, start, start + match[1]!.length),
            stated: words,
            message: `${section.heading}：“${item.name}（项）”的说明写的是“${words}”，像是另一项“${other}”的内容。`,
            hint: '核对这一项的用途或原因，改为它自己的内容。',
            key: `${item.paragraph}`,
          }),
        ];
      })
      .slice(0, 1);
  });
}
