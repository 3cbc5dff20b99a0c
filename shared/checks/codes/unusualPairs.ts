import { isUsualPair } from '../../subjects/pairing.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { evidenceOf } from '../betweenTables/evidence.ts';

/** Lines whose 部门经济科目 and 政府经济科目 do not usually go together (DET-07). */
export function unusualPairs(material: CheckMaterial): Finding[] {
  const { report, catalogue } = material.context;
  const evidence = evidenceOf(material);
  const found = new Map<string, Finding>();
  for (const dataset of ['basicByEconomic', 'economicSummary'] as const) {
    for (const { economic, govEconomic } of report.current[dataset]) {
      if (!economic || !govEconomic || isUsualPair(economic, govEconomic)) continue;
      const key = `${economic} ${govEconomic}`;
      if (found.has(key)) continue;
      const nameOf = (kind: 'economic' | 'govEconomic', code: string): string =>
        `${code} ${catalogue.describe(kind, code, report.year).name}`.trim();
      const [place] = [...evidence.ofPair(economic, govEconomic)];
      const [from, to] = [nameOf('economic', economic), nameOf('govEconomic', govEconomic)];
      found.set(
        key,
        makeFinding('DET-07', {
          severity: 'warning',
          where: place ?? { row: from },
          stated: `${from} → ${to}`,
          message: `部门经济科目“${from}”对应了政府经济科目“${to}”，两者通常不这样对应。`,
          hint: '核对两个科目编码，改正填错的一个；确有依据的可以保留。',
          key,
        }),
      );
    }
  }
  return [...found.values()];
}
