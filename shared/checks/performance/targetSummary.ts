import { compareApprox, sumApprox, type Approx } from '../../money/interval.ts';
import { parseAmount } from '../../money/parseAmount.ts';
import { amountText } from '../amountText.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { knownAmount } from '../material/knownAmount.ts';
import type { CheckedTable, CheckMaterial } from '../material/material.ts';

/** One project of a printed list of targets: 项目绩效目标汇总表. */
interface Target {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly amount: Approx;
  /** Rows that belong to it, the first one included. */
  readonly rows: number;
}

interface Summary {
  readonly table: CheckedTable;
  readonly targets: readonly Target[];
  /** Rows of units above the projects, with their amounts. */
  readonly groups: readonly { readonly row: number; readonly amount: Approx }[];
}

/** Printed lists of project targets by themselves: projects listed twice, their sum, their codes, their indicators. */
export const targetSummary: CheckRun = {
  checks: ['XTB-12', 'PRF-03', 'TXT-06'],
  run(material) {
    const summaries = material.tables.flatMap((t) => summaryOf(t) ?? []);
    const reason = '没有项目绩效目标汇总表';
    return {
      findings: summaries.flatMap((s) => [
        ...listedTwice(material, s),
        ...withoutIndicators(s),
        ...oddCodes(s),
        ...costAboveBudget(s),
      ]),
      skipped: summaries.length ? {} : { 'XTB-12': reason },
    };
  },
};

const PROJECT_CODE = /^\d{12,}$/;

function summaryOf(table: CheckedTable): Summary | undefined {
  if (!/绩效/.test(table.title) || table.rows.length < 3) return undefined;
  const paths = table.columns.map((c) => c.path);
  const code = paths.findIndex((p) => /项目.{0,3}编码|编码.{0,3}项目|部门编码/.test(p));
  const total = paths.findIndex((p) => /资金总额|金额.*(?:总额|合计)|预算金额/.test(p));
  if (code < 0 || total < 0) return undefined;
  const targets: Target[] = [];
  const groups: { row: number; amount: Approx }[] = [];
  table.rows.forEach(({ cells }, row) => {
    const codeText = plain(cells[code]?.text);
    const amount = amountOf(cells[total]?.text, table.moneyUnit);
    // a cell that is merged over the rows of one project holds its text in each of them
    if (!amount || codeText === '' || codeText === plain(table.rows[row - 1]?.cells[code]?.text)) return;
    if (!PROJECT_CODE.test(codeText)) {
      groups.push({ row, amount });
      return;
    }
    const next = table.rows.findIndex((r, i) => i > row && !['', codeText].includes(plain(r.cells[code]?.text)));
    targets.push({
      row,
      code: codeText,
      name: plain(cells[code + 1]?.text),
      amount,
      rows: (next < 0 ? table.rows.length : next) - row,
    });
  });
  return targets.length ? { table, targets, groups } : undefined;
}

const plain = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');

function amountOf(text: string | undefined, unit: string): Approx | undefined {
  const parsed = parseAmount(text ?? '', unit === '元' ? '元' : '万元');
  return parsed.kind === 'amount' ? { fen: parsed.fen, half: parsed.half } : undefined;
}

const placeOf = ({ table }: Summary, row: number, text: string): FindingPlace => {
  const line = table.rows[row]?.line;
  return { ...table.place, row: text, text, ...(line === undefined ? {} : { line }) };
};

/** The same project under two codes (TXT-06), and what it makes of the sum of all projects (XTB-12). */
function listedTwice(material: CheckMaterial, summary: Summary): Finding[] {
  const twice = summary.targets.filter((t, i) => firstOf(summary, t, i) !== undefined);
  const found = twice.map((t): Finding => {
    const first = firstOf(summary, t, summary.targets.indexOf(t))!;
    return makeFinding('TXT-06', {
      severity: 'warning',
      where: placeOf(summary, t.row, t.name),
      against: [placeOf(summary, first.row, first.name)],
      stated: t.code,
      expected: first.code,
      message: `《${summary.table.title}》项目“${t.name}”以两个编码（${first.code}、${t.code}）各列一次，金额相同。`,
      hint: '核对是否重复列示，或编码填错。',
      key: t.code,
    });
  });
  const sum = sumApprox(summary.targets.map((t) => t.amount));
  const budget = [
    knownAmount(material, { dataset: 'projects', fund: 'total' }),
    knownAmount(material, { dataset: 'expenditure', measure: 'project' }),
  ].filter((a) => a !== undefined);
  const [expected] = budget;
  if (!expected || sum.fen <= expected.fen || budget.some((b) => compareApprox(sum, b) !== 'differs')) return found;
  const group = summary.groups.filter((g) => twice.some((t) => t.row > g.row)).at(-1);
  const row = twice.length && group ? group.row : summary.targets.at(-1)!.row;
  const [a, b] = [amountText(sum.fen), amountText(expected.fen)];
  const root = makeFinding('XTB-12', {
    severity: 'error',
    where: placeOf(summary, row, summary.table.rows[row]!.label),
    against: twice.map((t) => placeOf(summary, t.row, t.name)),
    stated: a,
    expected: b,
    difference: amountText(sum.fen - expected.fen),
    message: `《${summary.table.title}》所列${summary.targets.length}个项目的金额合计${a}，项目支出为${b}，多出${amountText(sum.fen - expected.fen)}${twice.length ? `；其中${twice.length}个项目重复列示（${twice.map((t) => t.name).join('、')}）` : ''}。`,
    hint: '删去重复列示的项目，或核对各项目的金额。',
    key: 'sum',
  });
  return [root, ...found.map((f) => ({ ...f, root: root.id }))];
}

const firstOf = ({ targets }: Summary, t: Target, i: number): Target | undefined =>
  targets
    .slice(0, i)
    .find((o) => o.name === t.name && o.name !== '' && o.code !== t.code && o.amount.fen === t.amount.fen);

/** A project whose row has nothing but its amount (PRF-03). */
function withoutIndicators(summary: Summary): Finding[] {
  const isBare = (t: Target): boolean =>
    summary.table.rows
      .slice(t.row, t.row + t.rows)
      .every((r) => new Set(r.cells.map((c) => c.text).filter((x) => /[\u4e00-\u9fff]/.test(x))).size <= 1);
  const bare = summary.targets.filter(isBare);
  if (bare.length === 0 || bare.length === summary.targets.length) return [];
  return bare.map((t) =>
    makeFinding('PRF-03', {
      severity: 'warning',
      where: placeOf(summary, t.row, t.name),
      message: `《${summary.table.title}》项目“${t.name}”（${t.code}）没有任何绩效指标。`,
      hint: '补充这个项目的绩效指标，或删去重复的一行。',
      key: t.code,
    }),
  );
}

/** Codes of one list have one length (TXT-06). */
function oddCodes(summary: Summary): Finding[] {
  const lengths = new Map<number, Target[]>();
  for (const t of summary.targets) lengths.set(t.code.length, [...(lengths.get(t.code.length) ?? []), t]);
  if (lengths.size < 2 || summary.targets.length < 4) return [];
  const [usual, ...others] = [...lengths.entries()].toSorted((a, b) => b[1].length - a[1].length);
  const odd = others.flatMap(([, list]) => list);
  const [first] = odd;
  return [
    makeFinding('TXT-06', {
      severity: 'warning',
      where: placeOf(summary, first!.row, first!.code),
      against: odd.slice(1).map((t) => placeOf(summary, t.row, t.code)),
      stated: odd.map((t) => t.code).join('、'),
      expected: `${usual![0]}位`,
      message: `《${summary.table.title}》的项目编码位数不一：多数为${usual![0]}位，${odd.map((t) => `${t.code}（${t.code.length}位）`).join('、')}不同。`,
      hint: '核对这些项目编码，看是否多录或少录了一位。',
      key: 'codes',
    }),
  ];
}

const LIMIT = /^[≤<＜]=?\s*([\d,.]+)\s*(万元|元)$/;

/** A cost target beyond the project's budget (PRF-05); more digits than the budget prints are rounding. */
function costAboveBudget(summary: Summary): Finding[] {
  // a page break may have moved a row by one column: the value is one of the cost columns
  const columns = summary.table.columns.flatMap((c, i) => (/成本/.test(c.path) ? [i] : []));
  return summary.targets.flatMap((t) =>
    summary.table.rows.slice(t.row, t.row + t.rows).flatMap((r, i): Finding[] => {
      const text = columns.map((c) => plain(r.cells[c]?.text)).find((x) => LIMIT.test(x)) ?? '';
      const match = LIMIT.exec(text);
      const limit = match && amountOf(match[1], match[2]!);
      if (!limit || limit.fen <= t.amount.fen) return [];
      const isRounding = compareApprox(limit, t.amount) !== 'differs';
      return [
        makeFinding('PRF-05', {
          severity: isRounding ? 'rounding' : 'warning',
          where: { ...placeOf(summary, t.row + i, t.name), text },
          stated: text,
          expected: amountText(t.amount.fen),
          message: `项目“${t.name}”的成本指标“${text}”${isRounding ? '与预算金额只差尾数，预算为' : '大于项目预算'}${amountText(t.amount.fen)}。`,
          hint: isRounding ? '属于尾差，可改为与预算相同的位数。' : '成本指标不应大于项目预算，请核对。',
          key: `${t.code} ${i}`,
        }),
      ];
    }),
  );
}
