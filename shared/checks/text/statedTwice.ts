import { compareApprox } from '../../money/interval.ts';
import { amountText } from '../amountText.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { factOf } from './factOf.ts';
import { isNarrow } from './isNarrow.ts';
import { figureName, figurePlace, figureText } from './reading.ts';
import { statedQuantities, type StatedQuantity } from './statedQuantities.ts';

/**
 * One quantity that two sections state with two values (NAR-04). Where the tables know the quantity, each figure is held
 * against them instead; here are the ones that stand in the text alone.
 */
export const statedTwice: CheckRun = {
  checks: ['NAR-04'],
  run(material) {
    const findings: Finding[] = [];
    for (const list of statedQuantities(material).values()) {
      const money = list.filter(
        (s) => s.amount && (s.query.op === 'value' || s.query.op === 'delta') && isNarrow(s.query.of) && isOwn(s),
      );
      const [first] = money;
      if (!first || factOf(first.query, material)) continue;
      const other = money.find((s) => differs(first, s));
      if (other) findings.push(findingOf(first, other));
    }
    return { findings, skipped: {} };
  },
};

/** Named in its own clause; a project's own text has an amount of its own in each. */
const isOwn = ({ figure, query }: StatedQuantity): boolean =>
  !figure.subject.carried && query.of.project === undefined && query.of.line === undefined && figure.year === 'this';

/** Two figures of one sentence are not two statements of one quantity: one of them was read too narrowly. */
const differs = (a: StatedQuantity, b: StatedQuantity): boolean =>
  !(a.read === b.read && a.at.paragraph === b.at.paragraph) &&
  !(a.live && b.live) &&
  compareApprox(a.amount!, b.amount!) === 'differs';

function findingOf(first: StatedQuantity, other: StatedQuantity): Finding {
  const [a, b] = [figureText(first.read, first.at), figureText(other.read, other.at)];
  return makeFinding('NAR-04', {
    severity: 'error',
    where: figurePlace(other.read, other.at),
    against: [figurePlace(first.read, first.at)],
    stated: b,
    expected: a,
    difference: amountText(other.amount!.fen - first.amount!.fen),
    message: `“${figureName(other.read, other.at)}”在“${other.read.section.heading}”中写的是${b}，在“${first.read.section.heading}”中写的是${a}，前后不一致。`,
    hint: '核对两处文字，同一数据只能有一个值。',
  });
}
