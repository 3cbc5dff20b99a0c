import { amountText } from '../amountText.ts';
import { cellPlace, cellWords } from '../cellPlace.ts';
import type { CheckRun } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { memo } from '../memo.ts';
import type { CheckedTable } from '../material/material.ts';
import { rootsOfSums } from './rootsOfSums.ts';
import { sumsOfTable, type SumFault } from './sumsOfTable.ts';

const CHECK_OF: Record<SumFault['kind'], Record<SumFault['direction'], CheckId>> = {
  sum: { row: 'TBL-05', column: 'TBL-06' },
  ofWhich: { row: 'TBL-11', column: 'TBL-11' },
  repeat: { row: 'TBL-06', column: 'TBL-06' },
};

const known = memo<CheckedTable, { readonly findings: readonly Finding[]; readonly tested: number }>();

/** Sums along the rows and down the columns of each table, and of-which parts that exceed their whole. */
export const inTable: CheckRun = {
  checks: ['TBL-05', 'TBL-06', 'TBL-11'],
  run(material) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const table of material.tables) {
      const { units } = material.context.report;
      const found = known(table, [units, material.published], () => {
        const sums = sumsOfTable(table, units, material.published);
        return { findings: findingsOf(sums.faults, table), tested: sums.tested };
      });
      tested += found.tested;
      findings.push(...found.findings);
    }
    const reason = '没有一张表的合计与明细同时可读';
    return { findings, skipped: tested === 0 ? { 'TBL-05': reason, 'TBL-06': reason, 'TBL-11': reason } : {} };
  },
};

function findingsOf(faults: readonly SumFault[], table: CheckedTable): Finding[] {
  const made = faults.map((fault) => findingOf(fault, table));
  return rootsOfSums(faults).map((root, i) => {
    const finding = made[i]!;
    return root === undefined ? finding : { ...finding, root: made[root]!.id };
  });
}

function findingOf(fault: SumFault, table: CheckedTable): Finding {
  const { stated, computed, kind } = fault;
  const difference = stated.fen - computed.fen;
  const where = cellPlace(table, fault.whole);
  const words = cellWords(table, fault.whole);
  const common = {
    where,
    against: fault.parts.map((p) => cellPlace(table, p)),
    stated: amountText(stated.fen),
    expected: amountText(computed.fen),
    difference: amountText(difference),
    severity: fault.rounding ? ('rounding' as const) : ('error' as const),
    key: `${fault.direction} ${kind}`,
  };
  const check = CHECK_OF[kind][fault.direction];
  if (kind === 'ofWhich') {
    return makeFinding(check, {
      ...common,
      message: `${words}为${common.stated}，其中项“${nameOf(fault, table)}”为${common.expected}，大于整体。`,
      hint: '核对这两个数：其中项不能大于它所属的整体。',
    });
  }
  if (kind === 'repeat') {
    return makeFinding(check, {
      ...common,
      message: `${words}为${common.stated}，同一合计在“${nameOf(fault, table)}”为${common.expected}，两处不一致。`,
      hint: '两处是同一个合计，请核对后改为同一个数。',
    });
  }
  const axis = fault.direction === 'row' ? '各列' : '各行';
  const count = fault.parts.length;
  return makeFinding(check, {
    ...common,
    message: fault.rounding
      ? `${words}为${common.stated}，${axis}明细相加为${common.expected}，相差${common.difference}，在四舍五入的范围内。`
      : `${words}为${common.stated}，但${count}项明细（${namesOf(fault, table)}）相加为${common.expected}，相差${common.difference}。`,
    hint: fault.rounding
      ? '属于尾差，无须修改；如要求合计等于明细之和，可作平差。'
      : '核对合计与各项明细，改正其中填错的一个。',
  });
}

const nameAt = (fault: SumFault, table: CheckedTable, i: number): string => {
  const place = cellPlace(table, fault.parts[i]!);
  return (fault.direction === 'row' ? place.column?.split('/').at(-1) : place.row) ?? '';
};

const nameOf = (fault: SumFault, table: CheckedTable): string => nameAt(fault, table, 0);

function namesOf(fault: SumFault, table: CheckedTable): string {
  const names = fault.parts.slice(0, 3).map((_, i) => nameAt(fault, table, i));
  return names.join('、') + (fault.parts.length > names.length ? '等' : '');
}
