import { amountText } from '../amountText.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { FigurePlace, ProseFigure } from '../../prose/reading.ts';
import { spanPlace } from '../spanPlace.ts';
import { figureAmount } from './figureAmount.ts';
import { figureName, figurePlace, figureText, isLive, readSections, type ReadSection } from './reading.ts';

/** What a change is explained with: there must be a reason (CHG-05), and it must not say the opposite (CHG-07). */
export const reasons: CheckRun = {
  checks: ['CHG-05', 'CHG-07', 'CHG-08'],
  run(material) {
    const read = readSections(material);
    return { findings: [...unexplained(read), ...read.flatMap(contradicted), ...twoBases(read)], skipped: {} };
  },
};

const REASON = /原因|由于|因为|主要是|主要为|主要系|系因|是因|受.{0,12}影响|用于|因[\u4e00-\u9fff]|所致|导致/;
const TOGETHER = /(?:收入|支出|收支|预算)[^。；]{0,12}(?:增加|减少|增长|下降|变动|变化|增减)的?(?:主要)?原因/;
const PARTS_FOLLOW = /其中[：:]?\s*$|如下[：:。]?\s*$|包括[：:]\s*$/;

/**
 * A change of an item that nothing in its paragraph explains. A total whose parts follow is explained by them, and the
 * same amount of change stated again needs no second reason.
 */
function unexplained(all: readonly ReadSection[]): Finding[] {
  const explained = new Set<number>();
  const found = all.flatMap((read) => changesOf(read, explained));
  const told = new Set<number>();
  return found
    .filter(({ amount }) => !explained.has(amount) && !told.has(amount) && Boolean(told.add(amount)))
    .map(({ read, at }) => {
      const name = figureName(read, at);
      return makeFinding('CHG-05', {
        severity: 'warning',
        where: figurePlace(read, at),
        stated: figureText(read, at),
        message: `${read.section.heading}：“${name}”比上年变动${figureText(read, at)}，没有说明原因。`,
        hint: '写明增减变动的主要原因。',
        key: `${at.paragraph}.${at.figure}`,
      });
    });
}

/** The changes of a section that its paragraphs do not explain; those that they do are added to `explained`. */
function changesOf(
  read: ReadSection,
  explained: Set<number>,
): { amount: number; read: ReadSection; at: FigurePlace }[] {
  const texts = read.section.paragraphs.map((p) => p.text);
  // one sentence may explain the change of all that the section tells
  const together = texts.some((text) => TOGETHER.test(text));
  return read.text.paragraphs.flatMap(({ figures }, paragraph) => {
    const text = texts[paragraph]!;
    const hasReason = together || REASON.test(`${text}${continued(texts, paragraph)}`);
    return figures.flatMap((figure, i) => {
      const amount = figureAmount(figure);
      if (figure.role !== 'delta' || !amount || amount.fen === 0) return [];
      if (hasReason || figure.inReason) explained.add(amount.fen);
      if (hasReason || figure.inReason || PARTS_FOLLOW.test(text)) return [];
      return [{ amount: amount.fen, read, at: { paragraph, figure: i } }];
    });
  });
}

/** A paragraph that a page break cut goes on in the next one. */
const continued = (texts: readonly string[], i: number): string =>
  /[。；：:]\s*$/.test(texts[i]!) && !/^\s*(?:主要)?原因/.test(texts[i + 1] ?? '') ? '' : (texts[i + 1] ?? '');

const UP = /增|新|提高|上调|上涨|上升|扩大|补发|调入|调整|追加|提前下达|列入|纳入|结转|需求|购置|更新|保障|改革|正常/;
const DOWN =
  /减|降|压|节约|节俭|紧日子|取消|退休|调出|调离|结束|完成|到期|不再|没有|无|未|缩|停|核减|划出|下沉|调整|结转|一次性|改革/;

function contradicted(read: ReadSection): Finding[] {
  return read.text.paragraphs.flatMap(({ figures }, paragraph) =>
    figures.flatMap((figure, i): Finding[] => {
      const amount = figureAmount(figure);
      if (figure.role !== 'delta' || figure.inReason || !amount || amount.fen === 0 || figure.sign === 0) return [];
      const { text } = read.section.paragraphs[paragraph]!;
      const reason = reasonOf(text, figure, figures[i + 1]);
      if (!reason || isLive(read, { paragraph, figure: i }, figure)) return [];
      const [says, not] = figure.sign > 0 ? [/减少|下降|压减|节约|厉行节约/, UP] : [/增加|增长|新增|上涨|提高/, DOWN];
      if (!says.test(reason.text) || not.test(reason.text)) return [];
      const way = figure.sign > 0 ? '增加' : '减少';
      return [
        makeFinding('CHG-07', {
          severity: 'warning',
          where: spanPlace(read.section, paragraph, reason.start, reason.start + reason.text.length),
          against: [figurePlace(read, { paragraph, figure: i })],
          stated: reason.text,
          message: `${read.section.heading}：“${figureName(read, { paragraph, figure: i })}”${way}${amountText(amount.fen)}，写的原因却是“${reason.text}”，方向相反。`,
          hint: '核对增减方向与原因。',
          key: `${paragraph}.${i}`,
        }),
      ];
    }),
  );
}

/** The reason that follows a change before the next sentence or the next change. */
function reasonOf(
  text: string,
  figure: ProseFigure,
  next: ProseFigure | undefined,
): { text: string; start: number } | undefined {
  const end = Math.min(
    ...[text.indexOf('。', figure.end), text.indexOf('；', figure.end)].filter((n) => n >= 0),
    text.length,
  );
  const clause = text.slice(figure.end, end);
  const match = /(?:主要)?原因[是为：:]*|主要是(?:由于)?|由于/.exec(clause);
  if (!match) return undefined;
  const start = figure.end + match.index + match[0].length;
  if (next && next.role === 'delta' && next.start < start) return undefined;
  const reason = text.slice(start, end).replace(/^[，,：:\s]+/, '');
  return reason.length < 3 ? undefined : { text: reason, start: end - reason.length };
}

/** Comparisons with last year's 预算数 here and with its 执行数 there (CHG-08). */
function twoBases(read: readonly ReadSection[]): Finding[] {
  const bases = new Map<string, { read: ReadSection; paragraph: number; start: number; end: number }>();
  for (const one of read) {
    one.text.paragraphs.forEach(({ figures }, paragraph) => {
      for (const { comparison } of figures) {
        if (comparison?.basis && !bases.has(comparison.basis)) {
          bases.set(comparison.basis, { read: one, paragraph, start: comparison.start, end: comparison.end });
        }
      }
    });
  }
  const [first, second] = bases.values();
  if (!first || !second) return [];
  const place = (b: typeof first) => spanPlace(b.read.section, b.paragraph, b.start, b.end);
  return [
    makeFinding('CHG-08', {
      severity: 'info',
      where: place(second),
      against: [place(first)],
      stated: place(second).text ?? '',
      expected: place(first).text ?? '',
      message: `“${place(first).text}”与“${place(second).text}”：全文的对比口径不统一。`,
      hint: '统一与上年预算数比较，或统一与上年执行数比较。',
    }),
  ];
}
