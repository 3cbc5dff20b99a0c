import { compareWithParts, sumApprox, type Approx } from '../../money/interval.ts';
import { ratioAgrees, shareInterval, type PercentInterval } from '../../money/share.ts';
import type { FigurePlace, ProseRelation } from '../../prose/reading.ts';
import { amountText } from '../amountText.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { changeFindings } from './changeFindings.ts';
import { figureAmount, figurePercent } from './figureAmount.ts';
import { figuresOf } from './figuresOf.ts';
import { zeroChange } from './zeroChange.ts';
import { figureAt, figureName, figurePlace, figureText, isLive, readSections, type ReadSection } from './reading.ts';

/** Arithmetic that the text itself claims: parts, shares, changes (NAR-02, NAR-03, CHG-01 to CHG-04). */
export const insideText: CheckRun = {
  checks: ['NAR-02', 'NAR-03', 'CHG-01', 'CHG-02', 'CHG-03', 'CHG-04', 'CHG-06'],
  run(material) {
    const findings = readSections(material).flatMap((read) => [
      ...read.text.paragraphs.flatMap(({ relations }, paragraph) =>
        relations.flatMap((relation) => judge(read, paragraph, relation)),
      ),
      ...zeroChange(read),
      ...read.text.sums
        .filter((sum) => !allLive(read, [sum.whole, ...sum.parts]))
        .flatMap((sum) => sumFindings(read, sum.whole, sum.parts, sum.complete)),
    ]);
    return { findings, skipped: {} };
  },
};

/** Live figures follow the facts, whose sums have rules of their own: only what was typed can contradict itself. */
const allLive = (read: ReadSection, places: readonly FigurePlace[]): boolean =>
  places.every((at) => isLive(read, at, figureAt(read, at)));

function judge(read: ReadSection, paragraph: number, relation: ProseRelation): Finding[] {
  const at = (figure: number): FigurePlace => ({ paragraph, figure });
  if (allLive(read, figuresOf(relation).map(at))) return [];
  switch (relation.kind) {
    case 'sum':
      return sumFindings(read, at(relation.whole), relation.parts.map(at), relation.complete);
    case 'share':
      return relation.part === undefined || relation.whole === undefined
        ? []
        : shareFindings(read, at(relation.percent), at(relation.part), at(relation.whole));
    case 'change':
      return changeFindings(read, paragraph, relation);
    case 'equal':
      return equalFindings(read, relation.figures.map(at));
    case 'count':
      return countFindings(read, at(relation.figure), relation.items.length);
  }
}

const amountAt = (read: ReadSection, at: FigurePlace): Approx | undefined => {
  const figure = figureAt(read, at);
  return figure.approximate ? undefined : figureAmount(figure);
};

/** A change among changes: what went down counts against what went up. */
function partAt(read: ReadSection, at: FigurePlace): Approx | undefined {
  const amount = amountAt(read, at);
  const { role, sign } = figureAt(read, at);
  if (role !== 'delta' || !amount) return amount;
  if (sign === 0) return amount.fen === 0 ? amount : undefined;
  return { fen: amount.fen * sign, half: amount.half } as Approx;
}

function sumFindings(
  read: ReadSection,
  whole: FigurePlace,
  parts: readonly FigurePlace[],
  complete: boolean,
): Finding[] {
  const stated = partAt(read, whole);
  const amounts = parts.map((p) => partAt(read, p));
  if (!stated || amounts.some((a) => a === undefined)) return [];
  const known = amounts as Approx[];
  const sum = sumApprox(known);
  const agreement = compareWithParts(stated, known);
  if (agreement !== 'differs') return [];
  // only of-which parts: more than the whole is wrong, less is not
  if (!complete && sum.fen < stated.fen) return [];
  const name = figureName(read, whole);
  const [a, b] = [amountText(stated.fen), amountText(sum.fen)];
  return [
    makeFinding('NAR-02', {
      severity: 'error',
      where: figurePlace(read, whole),
      against: parts.map((p) => figurePlace(read, p)),
      stated: a,
      expected: b,
      difference: amountText(stated.fen - sum.fen),
      message: `${read.section.heading}：“${name}”为${a}，所列${parts.length}个部分（${parts
        .slice(0, 3)
        .map((p) => figureText(read, p))
        .join('、')}${parts.length > 3 ? '等' : ''}）相加为${b}，相差${amountText(stated.fen - sum.fen)}。`,
      hint: '核对合计与各部分，改正其中填错的一个。',
      key: `${whole.paragraph}.${whole.figure}`,
    }),
  ];
}

const percentText = (value: number): string => `${value.toFixed(2)}%`;

const middle = ({ min, max }: PercentInterval): number => (min + max) / 2;

function shareFindings(read: ReadSection, percent: FigurePlace, part: FigurePlace, whole: FigurePlace): Finding[] {
  const printed = figurePercent(figureAt(read, percent));
  const [p, w] = [amountAt(read, part), amountAt(read, whole)];
  if (!printed || !p || !w) return [];
  const interval = shareInterval(p, w);
  if (interval === null || ratioAgrees(printed, interval)) return [];
  const expected = percentText(middle(interval));
  return [
    makeFinding('NAR-03', {
      severity: 'error',
      where: figurePlace(read, percent),
      against: [figurePlace(read, part), figurePlace(read, whole)],
      stated: figureText(read, percent),
      expected,
      message: `${read.section.heading}：${figureText(read, part)}占${figureText(read, whole)}的${expected}，文中写的是${figureText(read, percent)}。`,
      hint: '核对占比和两个金额；比例对而金额错的，改金额。',
      key: `${percent.paragraph}.${percent.figure}`,
    }),
  ];
}

function equalFindings(read: ReadSection, places: readonly FigurePlace[]): Finding[] {
  const [first, ...others] = places;
  const base = first && amountAt(read, first);
  if (!base) return [];
  return others.flatMap((other) => {
    const amount = amountAt(read, other);
    if (!amount || compareWithParts(amount, [base]) !== 'differs') return [];
    const [a, b] = [amountText(amount.fen), amountText(base.fen)];
    return [
      makeFinding('TBL-01', {
        severity: 'error',
        where: figurePlace(read, other),
        against: [figurePlace(read, first)],
        stated: a,
        expected: b,
        difference: amountText(amount.fen - base.fen),
        message: `${read.section.heading}：“${figureName(read, other)}”为${a}，“${figureName(read, first)}”为${b}，两者应当相等。`,
        hint: '收入总计应等于支出总计，请核对。',
        key: `${other.paragraph}.${other.figure}`,
      }),
    ];
  });
}

function countFindings(read: ReadSection, at: FigurePlace, items: number): Finding[] {
  const figure = figureAt(read, at);
  if (figure.unit.kind !== 'count' || figure.approximate || figure.decimals !== 0) return [];
  if (figure.scaled * figure.unit.times === items) return [];
  return [
    makeFinding('CMP-10', {
      severity: 'warning',
      where: figurePlace(read, at),
      stated: figureText(read, at),
      expected: String(items),
      message: `${read.section.heading}：文中写${figureText(read, at)}，后面列出的是${items}个。`,
      hint: '核对个数与所列的名称。',
      key: `${at.paragraph}.${at.figure}`,
    }),
  ];
}
