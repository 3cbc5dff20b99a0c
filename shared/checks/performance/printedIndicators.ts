import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckedTable, CheckMaterial } from '../material/material.ts';

/**
 * Indicators as the forms print them, whatever recognition makes of them: a count in percent (PRF-04), and rates of
 * things that the report says there are none of (PRF-05).
 */
export const printedIndicators: CheckRun = {
  checks: ['PRF-04', 'PRF-05'],
  run(material) {
    const forms = material.tables.filter(isForm);
    // indicators that recognition understood are judged with their own fields
    const { projectIndicators, overallIndicators } = material.context.report.current;
    const known = new Set([...projectIndicators, ...overallIndicators].map((l) => l.texts?.['level3'] ?? ''));
    const findings = forms.flatMap((t) => [
      ...countsInPercent(t).filter((f) => !JUDGED.test(f.where.row ?? '') || !known.has(f.where.row ?? '')),
      ...ratesOfNothing(material, t),
    ]);
    return { findings, skipped: forms.length ? {} : { 'PRF-05': '没有绩效目标表' } };
  },
};

const isForm = (table: CheckedTable): boolean =>
  table.kind === 'performance' ||
  /绩效/.test(table.title) ||
  table.rows.some((r) => r.cells.some((c) => c.text === '三级指标'));

const COUNT = /(?:人数|次数|个数|户数|天数|月数|年数|件数|场次|人次|补助标准)(?:[（(][^）)]{1,6}[）)])?$/;
/** Names that the rules of single indicators look at as well. */
const JUDGED = /(?:人数|次数|个数|户数|数量|金额|天数)$/;
const PERCENT = /^[≥≤><＞＜=＝]*\s*\d+(?:\.\d+)?\s*[%％]$/;
const OPERATOR = /^(?:[<>＜＞≤≥=＝]{1,2}|\$?\\(?:geq|leq)\w*\$?)$/;

function countsInPercent(table: CheckedTable): Finding[] {
  const seen = new Set<string>();
  return table.rows.flatMap((row, r) => {
    const texts = row.cells.map((c) => c.text.replace(/\s/g, ''));
    return texts.flatMap((name, i): Finding[] => {
      if (!COUNT.test(name) || name.length < 4 || seen.has(`${r} ${name}`)) return [];
      const after = texts.slice(i + 1).filter((t) => t !== '' && t !== name && !OPERATOR.test(t));
      const [first = '', second = ''] = after;
      const value = PERCENT.test(first)
        ? first
        : /^\d+(?:\.\d+)?$/.test(first) && /^[%％]$/.test(second)
          ? `${first}%`
          : '';
      if (value === '') return [];
      seen.add(`${r} ${name}`);
      return [
        makeFinding('PRF-04', {
          severity: 'warning',
          where: { ...table.place, row: name, text: value, ...(row.line === undefined ? {} : { line: row.line }) },
          stated: value,
          message: `指标“${name}”是数量，指标值却写成“${value}”。`,
          hint: '核对指标值的计量单位。',
          key: `${table.id} ${r}`,
        }),
      ];
    });
  });
}

/** A rate and the words with which a report says that there is nothing to measure. */
const RATES: readonly (readonly [rate: RegExp, denied: RegExp, name: string])[] = [
  [
    /政府采购(?:预算)?执行率/,
    /政府采购(?:支出)?预算(?:安排|总额|金额)?(?:为)?\s*0(?:\.0+)?\s*万?元|(?:无|没有|未安排)政府采购(?:预算|支出|事项|项目)/,
    '政府采购预算为0',
  ],
  [
    /部门(?:重点)?绩效评价完成率|重点绩效评价完成率/,
    /(?:无|没有)(?:项目)?(?:纳入|列入|开展)?重点(?:项目)?绩效评价|无项目纳入重点/,
    '没有项目纳入重点绩效评价',
  ],
];

function ratesOfNothing(material: CheckMaterial, table: CheckedTable): Finding[] {
  return RATES.flatMap(([rate, denied, name]): Finding[] => {
    const row = table.rows.findIndex((r) => r.cells.some((c) => rate.test(c.text) && c.text.length < 20));
    if (row < 0) return [];
    const section = material.sections.find((s) => s.paragraphs.some((p) => denied.test(p.text.replace(/\s/g, ''))));
    const paragraph = section?.paragraphs.find((p) => denied.test(p.text.replace(/\s/g, '')));
    if (!section || !paragraph) return [];
    const { cells, line } = table.rows[row]!;
    const words = cells.find((c) => rate.test(c.text))!.text;
    return [
      makeFinding('PRF-05', {
        severity: 'warning',
        where: { ...table.place, row: words, text: words, ...(line === undefined ? {} : { line }) },
        against: [{ ...section.place, ...(paragraph.line === undefined ? {} : { line: paragraph.line }) }],
        stated: words,
        message: `设了指标“${words}”，而情况说明写明${name}，这个比率没有分母。`,
        hint: '删去这个指标，或核对情况说明。',
      }),
    ];
  });
}
