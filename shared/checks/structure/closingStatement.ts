import { parseChineseNumber } from '../../money/chineseNumber.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckedTable, CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';
import { foldTitle } from '../contents/foldTitle.ts';

/** The closing statement that lists the empty tables (EMP-04): the right ones, and their right number. */
export const closingStatement: CheckRun = {
  checks: ['EMP-04'],
  run(material) {
    const found = material.sections.flatMap((section) =>
      section.paragraphs.flatMap(({ text }, p) => (isStatement(text) ? [{ section, p, text }] : [])),
    );
    if (found.length === 0) return { findings: [], skipped: { 'EMP-04': '没有关于空表的说明' } };
    return {
      findings: found.flatMap(({ section, p, text }): Finding[] => {
        const listed = titlesIn(text);
        const faults = [...wrongCount(text, listed), ...missing(material, listed), ...notEmpty(material, listed)];
        return faults.map((words, i) =>
          makeFinding('EMP-04', {
            severity: 'warning',
            where: spanPlace(section, p, 0, text.length),
            stated: listed.join('、'),
            message: `${section.heading}：${words}`,
            hint: '核对空表的名称和张数，与所印的表一致。',
            key: String(i),
          }),
        );
      }),
      skipped: {},
    };
  },
};

const isStatement = (text: string): boolean =>
  /(?:没有数据|无数据|为空表|是空表)/.test(text) && titlesIn(text).length >= 2;

const titlesIn = (text: string): string[] => [...text.matchAll(/[“"《]([^”"》]{4,40}表)[”"》]/g)].map((m) => m[1]!);

function wrongCount(text: string, listed: readonly string[]): string[] {
  const match = /([一二三四五六七八九十]+|\d{1,2})\s*张表/.exec(text);
  if (!match) return [];
  const said = /\d/.test(match[1]!) ? Number(match[1]) : parseChineseNumber(match[1]!);
  return said === null || said === listed.length ? [] : [`文中写${match[0]}没有数据，列出的是${listed.length}张。`];
}

const isBare = (table: CheckedTable): boolean =>
  !/绩效/.test(table.title) &&
  table.kind !== 'performance' &&
  table.kind !== 'kept' &&
  table.columns.length > 1 &&
  table.empty &&
  !table.rows.some((r) => r.cells.some((c) => /[1-9]/.test(c.text) && !/[\u4e00-\u9fff]/.test(c.text)));

const same = (a: string, b: string): boolean => {
  const [x, y] = [foldTitle(a), foldTitle(b)];
  return x === y || (Math.min(x.length, y.length) >= 5 && (x.endsWith(y) || y.endsWith(x)));
};

function missing(material: CheckMaterial, listed: readonly string[]): string[] {
  const left = material.tables.filter((t) => isBare(t) && !listed.some((l) => same(l, t.title)));
  return left.length === 0 ? [] : [`${left.map((t) => `《${t.title}》`).join('、')}也是空表，没有列入。`];
}

function notEmpty(material: CheckMaterial, listed: readonly string[]): string[] {
  const full = material.tables.filter((t) => !t.empty && listed.some((l) => same(l, t.title)));
  return full.length === 0 ? [] : [`${full.map((t) => `《${t.title}》`).join('、')}有数据，却列为空表。`];
}
