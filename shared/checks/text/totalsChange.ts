import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { memo } from '../memo.ts';
import type { CheckedSection } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';

const findingsKnown = memo<CheckedSection, Finding[]>();

/** 收入总计…支出总计…相比，增加…: whose change it is (CHG-11); and the year of a reason (TXT-04). */
export const totalsChange: CheckRun = {
  checks: ['CHG-11', 'TXT-04'],
  run(material) {
    return {
      findings: material.sections.flatMap((section) =>
        findingsKnown(section, [], () => [...whoseChange(section), ...olderYear(section)]),
      ),
      skipped: {},
    };
  },
};

const BOTH =
  /收入(?:总计|预算|合计)[^。]{0,40}?支出(?:总计|预算|合计)[^。]{0,40}?(?:相比|比较|比)[，,]?\s*((?:增加|减少|增长|下降)\s*[\d,.]+\s*万?元)/;
const LATER = /(?:支出|收入)(?:预算|总计)?(?:增加|减少|增长|下降)\s*[\d,.]+\s*万?元/;

/** Two totals, then a change without a subject, then a change of one of the two: the first one is not named. */
function whoseChange(section: CheckedSection): Finding[] {
  return section.paragraphs.flatMap(({ text }, p): Finding[] => {
    const match = BOTH.exec(text);
    if (!match) return [];
    const start = match.index + match[0].length - match[1]!.length;
    if (/收、?支|各|均|分别|同/.test(text.slice(Math.max(0, start - 8), start))) return [];
    if (!LATER.test(text.slice(start + match[1]!.length))) return [];
    return [
      makeFinding('CHG-11', {
        severity: 'warning',
        where: spanPlace(section, p, start, start + match[1]!.length),
        stated: match[1]!,
        message: `${section.heading}：前面写了收入和支出两个总数，“${match[1]}”没有写明是收入还是支出的变动。`,
        hint: '补上“收入”或“支出”。',
        key: String(p),
      }),
    ];
  });
}

const ADVANCE = /提前下达\s*(20\d\d)\s*年/g;
const CLAUSE_YEAR = /(20\d\d)\s*年/;

/** 2023年…含有提前下达2022年…: money given in advance is that of the year it is budgeted in. */
function olderYear(section: CheckedSection): Finding[] {
  if (/职责|名词/.test(section.heading)) return [];
  return section.paragraphs.flatMap(({ text }, p) =>
    [...text.matchAll(ADVANCE)].flatMap((match): Finding[] => {
      const before = text
        .slice(0, match.index)
        .split(/[。；，,：:]/)
        .at(-1)!;
      const year = CLAUSE_YEAR.exec(before)?.[1];
      if (year === undefined || Number(match[1]) >= Number(year)) return [];
      return [
        makeFinding('TXT-04', {
          severity: 'warning',
          where: spanPlace(section, p, match.index, match.index + match[0].length),
          stated: match[0],
          expected: `提前下达${year}年`,
          message: `${section.heading}：说明${year}年预算时引用“${match[0]}”的资金，年份可疑。`,
          hint: '核对这笔资金的年度。',
          key: `${p} ${match.index}`,
        }),
      ];
    }),
  );
}
