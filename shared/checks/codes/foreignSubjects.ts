import { cellPlace } from '../cellPlace.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';

/** 款 that belong to one kind of office, with the words of its name and of those that may use them as well. */
const OWNERS: readonly (readonly [code: string, name: string, owners: RegExp])[] = [
  ['20101', '人大事务', /人大|人民代表|乡|镇|街道|人民政府|开发区|管委会/],
  ['20102', '政协事务', /政协|政治协商|乡|镇|街道|人民政府|开发区|管委会/],
  ['20111', '纪检监察事务', /纪|监察|巡察|乡|镇|街道|人民政府|开发区|管委会/],
  ['20402', '公安', /公安|乡|镇|街道|人民政府|开发区|管委会|交警|消防/],
  ['20404', '检察', /检察/],
  ['20405', '法院', /法院/],
];

/** Money under a 款 that another kind of office owns (DET-08). One finding for all its tables. */
export function foreignSubjects(material: CheckMaterial): Finding[] {
  const { department } = material.context.report;
  const name = `${department.name}${department.parentName ?? ''}`;
  return OWNERS.flatMap(([code, title, owners]): Finding[] => {
    if (owners.test(name)) return [];
    const places = material.tables.flatMap((table) => {
      const row = table.rows.findIndex(
        (r) =>
          r.subject?.kind === 'function' &&
          r.subject.code.startsWith(code) &&
          r.cells.some((c) => (c.amount?.fen ?? 0) > 0),
      );
      return row < 0 ? [] : [cellPlace(table, { row, column: 0 })];
    });
    const [where, ...against] = places;
    if (!where) return [];
    return [
      makeFinding('DET-08', {
        severity: 'warning',
        where,
        against,
        stated: `${code} ${title}`,
        message: `${department.name}的支出列在“${code} ${title}”科目下，与部门职能不符。`,
        hint: '核对功能科目编码；确属按规定列支的，可以保留。',
        key: code,
      }),
    ];
  });
}
