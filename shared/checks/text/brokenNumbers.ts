import type { Finding, FindingPlace } from '../finding.ts';
import type { CheckMaterial } from '../material/material.ts';

/**
 * Whether a finding rests on half of a number: a page break cut it, its digits go on in the next paragraph. Nothing can be
 * said of either half. A draft has no pages: its paragraphs are whole.
 */
export function restsOnBrokenNumber(material: CheckMaterial): (finding: Finding) => boolean {
  if (!material.published) return () => false;
  const halves: {
    readonly section: string;
    readonly line?: number;
    readonly paragraph: number;
    readonly first: boolean;
  }[] = material.sections.flatMap((s) =>
    s.paragraphs.flatMap((p, i) => {
      const next = s.paragraphs[i + 1];
      if (!next || !/[\d.,，]$/.test(p.text) || !/^\d/.test(next.text)) return [];
      const half = (paragraph: number, line: number | undefined, first: boolean) => ({
        section: s.heading,
        paragraph,
        first,
        ...(line === undefined ? {} : { line }),
      });
      return [half(i, p.line, true), half(i + 1, next.line, false)];
    }),
  );
  if (halves.length === 0) return () => false;
  const isHalf = (place: FindingPlace): boolean =>
    place.span !== undefined &&
    halves.some(
      (h) =>
        h.section === place.section &&
        h.line === place.line &&
        h.paragraph === place.span!.paragraph &&
        (h.first ? /[\d.,，]$/.test(place.text ?? '') : place.span!.start === 0),
    );
  return ({ where, against }) => isHalf(where) || against.some(isHalf);
}
