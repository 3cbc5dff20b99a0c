import { functionClasses } from '../../subjects/functionClasses.ts';
import { normaliseSubjectName, withoutExpenditure } from '../../subjects/subjectName.ts';
import { cellPlace } from '../cellPlace.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckedRow, CheckedTable, CheckMaterial } from '../material/material.ts';

/** Names of 类 that the lists of earlier years had, with the year from which they are gone and the name since. */
const RETIRED: readonly { readonly name: string; readonly until: number; readonly now: string }[] = [
  { name: '医疗卫生与计划生育支出', until: 2018, now: '卫生健康支出' },
  { name: '医疗卫生支出', until: 2013, now: '卫生健康支出' },
  { name: '文化体育与传媒支出', until: 2018, now: '文化旅游体育与传媒支出' },
  { name: '国土海洋气象等支出', until: 2018, now: '自然资源海洋气象等支出' },
  { name: '环境保护支出', until: 2010, now: '节能环保支出' },
  { name: '资源勘探信息等支出', until: 2019, now: '资源勘探工业信息等支出' },
];

const ORDINAL = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]?/;

const keyOf = (label: string): string =>
  withoutExpenditure(normaliseSubjectName(label.replace(/\s/g, '').replace(ORDINAL, '')));

const ORDINALS = '一二三四五六七八九十';

/**
 * A row that bears the name of a class that is no longer in the list (DET-05). A warning only where the row's own number
 * says that another class is meant there, or where money stands in it; many forms keep an old wording of a class.
 */
export function retiredClass(material: CheckMaterial, table: CheckedTable, row: CheckedRow, i: number): Finding[] {
  const label = row.cells.map((c) => c.text).find((text) => isRetired(text, material.context.report.year));
  if (label === undefined) return [];
  const retired = RETIRED.find((r) => keyOf(label) === keyOf(r.name))!;
  const now = classMeant(label, retired.now);
  return [
    makeFinding('DET-05', {
      severity: now === retired.now && keyOf(now) !== keyOf('卫生健康支出') ? 'info' : 'warning',
      where: { ...cellPlace(table, { row: i, column: 0 }), text: label },
      stated: label,
      expected: now,
      message: `《${table.title}》中的“${label}”是已停用的类级科目名称（${retired.until}年以后不再使用），应为“${now}”。`,
      hint: '按当年的政府收支分类科目改名。',
    }),
  ];
}

const isRetired = (text: string, year: number): boolean =>
  text.length > 4 && text.length < 24 && RETIRED.some((r) => year > r.until && keyOf(text) === keyOf(r.name));

/** Forms number the classes by their codes: （九） is 209, whatever name stands there. */
function classMeant(label: string, otherwise: string): string {
  const ordinal = /[（(]?([一二三四五六七八九十]+)/.exec(label)?.[1];
  if (!ordinal || !ORDINAL.test(label)) return otherwise;
  const [tens, ones = ''] = ordinal.includes('十') ? ordinal.split('十') : ['', ordinal];
  const number =
    (ordinal.includes('十') ? (ORDINALS.indexOf(tens!) + 1 || 1) * 10 : 0) + (ones ? ORDINALS.indexOf(ones) + 1 : 0);
  return functionClasses.find((c) => c.ordinal === number)?.name ?? otherwise;
}
