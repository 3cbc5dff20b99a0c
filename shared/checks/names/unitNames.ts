import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';

const UNIT = /[\u4e00-\u9fff]{2,20}?(?:中心|大队|支队|学校|医院|研究所|研究院|事务所|管理站|服务站|管理处)/g;
const LEAD = /^.*(?:包括|下属|所属|纳入|含|为|和|及|与|是|由|在)/;

/**
 * Names of units in the text that differ by a few characters from a unit of the tables (TXT-06): one unit bears one name.
 */
export const unitNames: CheckRun = {
  checks: ['TXT-06'],
  run(material) {
    const { report } = material.context;
    const known = report.units.map((u) => u.name).filter((n) => n.length >= 6);
    if (known.length === 0) return { findings: [], skipped: { 'TXT-06': '表中没有列出预算单位' } };
    const seen = new Set<string>();
    const findings = material.sections.flatMap((section) =>
      section.paragraphs.flatMap(({ text }, p) =>
        [...text.matchAll(UNIT)].flatMap((match): Finding[] => {
          const name = match[0].replace(LEAD, '');
          const like = known.find((k) => isNearly(name, k));
          if (!like || seen.has(name) || known.includes(name) || isMeantOtherwise(name, material)) return [];
          seen.add(name);
          const start = match.index + match[0].length - name.length;
          return [
            makeFinding('TXT-06', {
              severity: 'warning',
              where: spanPlace(section, p, start, start + name.length),
              stated: name,
              expected: like,
              message: `${section.heading}：单位名称写作“${name}”，表中为“${like}”，可能是同一单位的两种写法。`,
              hint: '核对单位的全称，前后用同一名称；确是两个单位的，说明即可。',
            }),
          ];
        }),
      ),
    );
    return { findings, skipped: {} };
  },
};

/** Same beginning and end, a few characters more or less in between. */
function isNearly(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 3 || Math.min(a.length, b.length) < 6) return false;
  if (a.endsWith(b) || b.endsWith(a)) return false;
  const distance = editDistance(a, b);
  return distance > 0 && distance <= 2 && a.slice(0, 2) === b.slice(0, 2) && a.slice(-2) === b.slice(-2);
}

/** A name that the tables use as well is another unit. */
const isMeantOtherwise = (name: string, material: CheckMaterial): boolean =>
  material.tables.some((t) => t.rows.some((r) => r.cells.some((c) => c.text.includes(name))));

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
