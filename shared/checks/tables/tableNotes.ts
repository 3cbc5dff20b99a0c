import { compareApprox } from '../../money/interval.ts';
import { amountText } from '../amountText.ts';
import { cellPlace } from '../cellPlace.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { knownAmount } from '../material/knownAmount.ts';
import type { CheckedTable, CheckMaterial } from '../material/material.ts';

/** The notes under the tables: about this table, this money, this kind of office (EMP-03, XTB-04, TXT-05). */
export const tableNotes: CheckRun = {
  checks: ['EMP-03', 'XTB-04', 'TXT-05'],
  run(material) {
    const noted = material.tables.filter((t) => t.notes.length > 0);
    const reason = '表下没有注';
    return {
      findings: [
        ...noted.flatMap((t) => otherTable(t)),
        ...noted.flatMap((t) => otherFund(t)),
        ...noted.flatMap((t) => onlyAppropriation(material, t)),
        ...twoWords(noted),
      ],
      skipped: noted.length ? {} : { 'EMP-03': reason, 'XTB-04': reason, 'TXT-05': reason },
    };
  },
};

type Note = CheckedTable['notes'][number];

const placeOf = (table: CheckedTable, note: Note): FindingPlace => {
  const last = table.rows.findLast((r) => r.line !== undefined)?.line;
  return { ...table.place, ...(last === undefined ? {} : { line: last }), ...note.place, text: note.text };
};

/** 本表反映…项目绩效目标情况 under the table of the whole office, and the like. */
function otherTable(table: CheckedTable): Finding[] {
  return table.notes.flatMap((note): Finding[] => {
    const about = /本表反映([^。；]+)/.exec(note.text)?.[1];
    if (about === undefined) return [];
    const isWrong =
      (/整体.{0,4}绩效/.test(table.title) && /项目绩效/.test(about) && !/整体/.test(about)) ||
      (/项目.{0,12}绩效/.test(table.title) && /整体绩效/.test(about)) ||
      (/政府性基金/.test(table.title) && /国有资本/.test(about) && !/政府性基金/.test(about)) ||
      (/国有资本/.test(table.title) && /政府性基金/.test(about) && !/国有资本/.test(about));
    if (!isWrong) return [];
    return [
      makeFinding('EMP-03', {
        severity: 'warning',
        where: placeOf(table, note),
        stated: note.text,
        message: `《${table.title}》的表注写的是“${about}”，像是另一张表的表注。`,
        hint: '把表注改为这张表的内容。',
      }),
    ];
  });
}

/** An empty table of one fund whose note denies another one. */
function otherFund(table: CheckedTable): Finding[] {
  const own = /政府性基金|国有资本经营/.exec(table.title)?.[0];
  if (own === undefined) return [];
  const other = own === '政府性基金' ? '国有资本经营' : '政府性基金';
  return table.notes
    .filter((n) => /无|没有|空表/.test(n.text) && n.text.includes(other) && !n.text.includes(own))
    .map((note) =>
      makeFinding('EMP-03', {
        severity: 'error',
        where: placeOf(table, note),
        stated: note.text,
        message: `《${table.title}》的空表说明写的是${other}预算，与表不符。`,
        hint: `改为说明没有${own}预算安排的支出。`,
      }),
    );
}

/** 仅含财政拨款 under a total that is more than the 财政拨款. */
function onlyAppropriation(material: CheckMaterial, table: CheckedTable): Finding[] {
  const note = table.notes.find((n) => /(?:仅|只)(?:包?含|反映|包括)[^。；]{0,8}财政拨款/.test(n.text));
  const row = table.rows.findIndex((r) => r.cells.some((c) => c.at?.dataset === 'expenditure' && c.amount));
  if (!note || row < 0) return [];
  const column = table.rows[row]!.cells.findIndex((c) => c.at?.dataset === 'expenditure' && c.amount);
  const stated = table.rows[row]!.cells[column]!.amount!;
  const expected =
    knownAmount(material, { dataset: 'expenditure', measure: 'total', fund: 'generalAppropriation' }) ??
    printedOfWhich(material);
  if (!expected || compareApprox(stated, expected) !== 'differs') return [];
  const [a, b] = [amountText(stated.fen), amountText(expected.fen)];
  return [
    makeFinding('XTB-04', {
      severity: 'warning',
      where: cellPlace(table, { row, column }),
      against: [placeOf(table, note)],
      stated: a,
      expected: b,
      difference: amountText(stated.fen - expected.fen),
      message: `《${table.title}》注明只含财政拨款安排的支出，合计却是${a}；其他表中“其中：财政拨款”为${b}。`,
      hint: '核对这张表的口径：改表注，或把表中数据改为财政拨款安排的部分。',
    }),
  ];
}

/** 其中：财政拨款 of the total, as another table prints it. */
function printedOfWhich(material: CheckMaterial) {
  for (const table of material.tables) {
    for (const { cells } of table.rows) {
      const cell = cells.find((c) => c.amount && c.at?.fund === 'generalAppropriation' && !c.at.function && !c.at.unit);
      if (cell) return cell.amount;
    }
  }
  return undefined;
}

/** 本单位 under one table, 本部门 under all others. */
function twoWords(tables: readonly CheckedTable[]): Finding[] {
  const uses = tables.flatMap((table) =>
    table.notes.flatMap((note) => {
      const word = /本部门|本单位/.exec(note.text)?.[0];
      return word === undefined || /本部门.*本单位|本单位.*本部门/.test(note.text) ? [] : [{ table, note, word }];
    }),
  );
  const rare = uses.filter((u) => u.word === '本单位');
  const usual = uses.length - rare.length;
  const odd = rare.length <= usual ? rare : uses.filter((u) => u.word === '本部门');
  const [first] = odd;
  if (!first || odd.length * 3 > uses.length) return [];
  const right = first.word === '本单位' ? '本部门' : '本单位';
  return [
    makeFinding('TXT-05', {
      severity: 'warning',
      where: placeOf(first.table, first.note),
      against: odd.slice(1).map((u) => placeOf(u.table, u.note)),
      stated: first.word,
      expected: right,
      message: `《${first.table.title}》的表注用“${first.word}”，其他各表用“${right}”。`,
      hint: '统一表注中的用词。',
      key: 'notes',
    }),
  ];
}
