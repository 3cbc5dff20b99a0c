import { trimReason } from '../../narrative/punctuation.ts';
import type { KeptItem } from '../../report/rolled.ts';
import { openReasons } from '../../todo/openReasons.ts';
import { placeTitle } from '../../todo/placeTitle.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';

/**
 * Reasons of last year (YR-03): what a report that was rolled forward says word for word as last year's did. What the
 * officer confirmed on the to-do list still holds and is no finding.
 */
export const keptReasons: CheckRun = {
  checks: ['YR-03'],
  run(material) {
    const { rolled, confirmed = [] } = material.context.report;
    if (!rolled) return { findings: [], skipped: { 'YR-03': '不是由上年报告结转的' } };
    const open = rolled.kept.filter(({ id, what }) => what === 'reason' && !confirmed.includes(id));
    return { findings: open.flatMap((item) => findingsOf(material, item, rolled.from)), skipped: {} };
  },
};

function findingsOf(material: CheckMaterial, item: KeptItem, from: number): Finding[] {
  const { report, layout } = material.context;
  const said = openReasons(report, item).at(-1);
  if (said === undefined) return [];
  const name = placeTitle(report, layout, item.place);
  const words = trimReason(said.replaceAll('\ufffc', '…'));
  return [
    makeFinding('YR-03', {
      severity: 'warning',
      where: placeOf(material, said) ?? { section: name, text: words },
      message: `“${name}”与 ${from} 年报告的说法相同：“${words}”。`,
      hint: `按本年的情况改写；仍然适用的，在待办中确认。`,
      key: item.id,
    }),
  ];
}

/** Where the words are printed: as they stand as far as the first live figure in them. */
function placeOf({ sections }: CheckMaterial, said: string): FindingPlace | undefined {
  const words = trimReason(said.split('\ufffc')[0]!) || trimReason(said.replaceAll('\ufffc', ''));
  if (words === '') return undefined;
  for (const section of sections) {
    for (const [i, { text }] of section.paragraphs.entries()) {
      const start = text.indexOf(words);
      if (start >= 0) return spanPlace(section, i, start, start + words.length);
    }
  }
  return undefined;
}
