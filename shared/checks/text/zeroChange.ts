import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { ReadSection } from './reading.ts';
import { figureAmount } from './figureAmount.ts';
import { figurePlace, figureText } from './reading.ts';

const SENTENCE_END = /[。；;]/;
const REASON = /原因|主要是|由于/;
const SAVING = /厉行节约|压减|压缩|节约|减少|下降|增加|增长|上升/;

/** A change of nothing that is explained by saving or by growth (CHG-06). */
export function zeroChange(read: ReadSection): Finding[] {
  return read.text.paragraphs.flatMap(({ figures }, paragraph) =>
    figures.flatMap((figure, i) => {
      const at = { paragraph, figure: i };
      if (figure.role !== 'delta' || figure.inReason || figureAmount(figure)?.fen !== 0 || !figure.direction) return [];
      const rest = read.section.paragraphs[paragraph]!.text.slice(figure.end);
      const reason = reasonAfter(rest);
      if (!reason || !SAVING.test(reason) || /持平|一致|不变|未|无变化/.test(reason)) return [];
      return [
        makeFinding('CHG-06', {
          severity: 'warning',
          where: figurePlace(read, at),
          stated: figureText(read, at),
          message: `${read.section.heading}：增减额为0，却写了增减的原因“${reason}”。`,
          hint: '改写为与上年持平，并说明持平的原因。',
          key: `${paragraph}.${i}`,
        }),
      ];
    }),
  );
}

/** The reason that the same sentence, or the one after it, gives. */
function reasonAfter(text: string): string | undefined {
  const [sentence = '', next = ''] = text.split(SENTENCE_END);
  const found = [sentence, next].find((s) => REASON.test(s));
  return found?.slice(found.search(REASON)).slice(0, 40);
}
