import { compareApprox, type Approx } from '../../money/interval.ts';
import { amountText } from '../amountText.ts';
import { cellPlace, cellWords } from '../cellPlace.ts';
import type { CheckRun } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { knownAmount } from '../material/knownAmount.ts';
import type { CheckMaterial } from '../material/material.ts';
import { evidenceOf, type Evidence, type EvidenceIndex } from './evidence.ts';
import { RELATIONS, type Named, type Relation } from './relations.ts';

/** Views of the same money in different tables (勾稽关系), and one quantity printed in several tables. */
export const betweenTables: CheckRun = {
  checks: [...new Set(RELATIONS.map((r) => r.check)), 'XTB-15'],
  run(material) {
    const evidence = evidenceOf(material);
    const findings: Finding[] = [];
    const tried = new Set<CheckId>();
    for (const relation of RELATIONS) {
      const outcome = tryRelation(relation, material, evidence);
      if (outcome === 'skipped') continue;
      tried.add(relation.check);
      if (outcome !== 'passed') findings.push(outcome);
    }
    findings.push(...sameQuantityTwice(evidence));
    const skipped: Partial<Record<CheckId, string>> = {};
    for (const { check, left } of RELATIONS) {
      if (!tried.has(check)) skipped[check] = `没有可比的数：${left.name}或与它相对的表没有数据`;
    }
    return { findings, skipped };
  },
};

function tryRelation(
  relation: Relation,
  material: CheckMaterial,
  evidence: EvidenceIndex,
): Finding | 'passed' | 'skipped' {
  const left = knownAmount(material, relation.left.at);
  const right = relation.right.flatMap((side) => {
    const amount = knownAmount(material, side.at);
    return amount ? [{ side, amount }] : [];
  });
  const [first] = right;
  // projects that are known from their forms alone are not all projects
  const isListed =
    !material.published || relation.left.at.dataset !== 'projects' || evidence.of(relation.left.at).length > 0;
  if (!left || !first || !isListed) return 'skipped';
  const holds = ({ amount }: { amount: Approx }): boolean =>
    compareApprox(left, amount) !== 'differs' || (relation.how === 'atLeast' && left.fen > amount.fen);
  if (right.some(holds)) return 'passed';
  // the side that comes nearest is the one that was most likely meant
  const nearest = right.reduce((a, b) =>
    Math.abs(b.amount.fen - left.fen) < Math.abs(a.amount.fen - left.fen) ? b : a,
  );
  return relationFinding(relation, left, nearest.side, nearest.amount, evidence);
}

function relationFinding(
  relation: Relation,
  left: Approx,
  side: Named,
  right: Approx,
  evidence: EvidenceIndex,
): Finding {
  const [where, ...others] = evidence.places(relation.left.at);
  const [stated, expected] = [amountText(left.fen), amountText(right.fen)];
  const difference = amountText(left.fen - right.fen);
  const relationWord = relation.how === 'equal' ? '两者应当相等' : '前者不应小于后者';
  return makeFinding(relation.check, {
    severity: relation.severity,
    where: where ?? { row: relation.left.name },
    against: [...others, ...evidence.places(side.at)],
    stated,
    expected,
    difference,
    message: `${relation.left.name}为${stated}，${side.name}为${expected}，相差${difference}；${relationWord}。`,
    hint: relation.hint,
    key: `${relation.left.name}|${side.name}`,
  });
}

/** One quantity has one value, wherever it is printed. */
function sameQuantityTwice(evidence: EvidenceIndex): Finding[] {
  const findings: Finding[] = [];
  for (const list of evidence.repeated()) {
    const printed = list.filter((e) => e.cell.amount && e.cell.at?.line === undefined);
    const [first] = printed;
    const other = printed.find((e) => first && differs(first, e));
    if (!first || !other) continue;
    findings.push(twiceFinding(first, other));
  }
  return findings;
}

/** Two rows of one table at one address are two lines of a list; sums look at those. */
const differs = (a: Evidence, b: Evidence): boolean =>
  a.table !== b.table && compareApprox(a.cell.amount!, b.cell.amount!) === 'differs';

function twiceFinding(first: Evidence, other: Evidence): Finding {
  const [a, b] = [first.cell.amount!, other.cell.amount!];
  const place = (e: Evidence): FindingPlace => cellPlace(e.table, e.place);
  return makeFinding('XTB-15', {
    severity: 'error',
    where: place(other),
    against: [place(first)],
    stated: amountText(b.fen),
    expected: amountText(a.fen),
    difference: amountText(b.fen - a.fen),
    message: `${cellWords(other.table, other.place)}为${amountText(b.fen)}，而${cellWords(first.table, first.place)}为${amountText(a.fen)}；同一数据在两张表中不一致。`,
    hint: '核对两张表，改正填错的一个。',
  });
}
