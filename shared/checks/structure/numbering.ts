import { parseChineseNumber } from '../../money/chineseNumber.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckedSection, CheckMaterial } from '../material/material.ts';
import { foldTitle } from '../contents/foldTitle.ts';

/** Numbers of headings (CMP-11) and of tables as the contents page counts them (CMP-05). */
export const numbering: CheckRun = {
  checks: ['CMP-11', 'CMP-05'],
  run(material) {
    return { findings: [...headings(material.sections), ...tables(material)], skipped: {} };
  },
};

/** 十七 → 17; arabic digits as they are; null for what is no number (十十). */
const valueOf = (text = ''): number | null => (/^\d+$/.test(text) ? Number(text) : parseChineseNumber(text));

const STYLES: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['第X部分', /^第([一二三四五六七八九十]+)部分/],
  ['一、', /^([一二三四五六七八九十]+)、/],
  ['（一）', /^[（(]([一二三四五六七八九十]+)[)）]/],
];

/**
 * Numbers that repeat or go back among the headings of one kind. A part may hold a sequence of its own in the same style;
 * the outer one goes on after it. A number that is left out may stand in a line that was not read as a heading.
 */
function headings(sections: readonly CheckedSection[]): Finding[] {
  const open = new Map<string, number[]>();
  return sections.flatMap((section): Finding[] => {
    const heading = section.heading.replace(/\s/g, '');
    const style = STYLES.find(([, pattern]) => pattern.test(heading));
    if (!style) return [];
    const value = valueOf(style[1].exec(heading)?.[1]);
    if (value === null) return [];
    for (const [name] of STYLES.slice(STYLES.indexOf(style) + 1)) open.delete(name);
    const sequences = open.get(style[0]) ?? [];
    open.set(style[0], sequences);
    const before = sequences.at(-1);
    const goesOn = sequences.findLastIndex((n) => value === n + 1);
    if (value === 1 || before === undefined || (goesOn < 0 && value > before)) {
      if (value === 1 || before === undefined) sequences.push(value);
      else sequences[sequences.length - 1] = value;
      return [];
    }
    if (goesOn >= 0) {
      sequences.length = goesOn + 1;
      sequences[goesOn] = value;
      return [];
    }
    sequences[sequences.length - 1] = value;
    return [
      makeFinding('CMP-11', {
        severity: 'warning',
        where: section.place,
        stated: section.heading,
        message: `标题“${section.heading}”的序号接在第${before}项之后，序号${value === before ? '重复' : '倒退'}。`,
        hint: '核对标题的序号，使其连续。',
        key: `${style[0]} ${before}`,
      }),
    ];
  });
}

const ENTRY = /^([一二三四五六七八九十]+|\d+)[、.．]/;

/** 表16 in the body for what the contents page lists as 十七、: one finding for all. */
function tables(material: CheckMaterial): Finding[] {
  const entries = (material.contents ?? []).flatMap((e) => {
    const number = valueOf(ENTRY.exec(e.text.trim())?.[1]);
    return number === null || !/表/.test(e.text) ? [] : [{ title: foldTitle(e.text), number }];
  });
  if (!material.published || entries.length < 3) return [];
  const wrong = material.tables.flatMap((table) => {
    const printed = valueOf(/^(?:附?表)\s*(\d+|[一二三四五六七八九十]+)$/.exec(table.number ?? '')?.[1]);
    const entry = printed === null ? undefined : entries.find((e) => e.title === foldTitle(table.title));
    return entry && entry.number !== printed ? [{ table, entry }] : [];
  });
  const once = wrong.filter(({ table }, i) => wrong.findIndex((w) => w.table.title === table.title) === i);
  const [first] = once;
  // where no table agrees the contents page counts something else
  const agreeing = material.tables.filter((t) =>
    entries.some((e) => e.title === foldTitle(t.title) && t.number?.endsWith(String(e.number))),
  );
  if (!first || agreeing.length < 2) return [];
  return [
    makeFinding('CMP-05', {
      severity: 'warning',
      where: first.table.place,
      against: once.slice(1).map((w) => w.table.place),
      stated: once.map((w) => w.table.number).join('、'),
      expected: once.map((w) => String(w.entry.number)).join('、'),
      message: `表号与目录的顺序不一致：${once.map(({ table, entry }) => `《${table.title}》印的是${table.number}，目录为第${entry.number}项`).join('；')}。`,
      hint: '使表号与目录的序号一致。',
      key: 'numbers',
    }),
  ];
}
