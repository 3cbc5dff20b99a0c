import { compareApprox, type Approx } from '../../money/interval.ts';
import type { FigurePlace, ProseFigure, ProseStatement } from '../../prose/reading.ts';
import { amountText } from '../amountText.ts';
import { evidenceOf, type EvidenceIndex } from '../betweenTables/evidence.ts';
import type { CheckRun } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';
import { factOf, type Fact } from './factOf.ts';
import { amountAs, figureAmount } from './figureAmount.ts';
import { isNarrow } from './isNarrow.ts';
import { judgedFigure } from './judgedFigure.ts';
import { figureName, figurePlace, figureText, isLive, readSections, type ReadSection } from './reading.ts';

/** The figures of the text against the tables (NAR-01 and its kin), and “没有” against what the tables hold (EMP-05). */
export const textAgainstFacts: CheckRun = {
  checks: ['NAR-01', 'NAR-06', 'NAR-11', 'CHG-03', 'EMP-05'],
  run(material) {
    const evidence = evidenceOf(material);
    const findings = readSections(material).flatMap((read) =>
      read.text.paragraphs.flatMap(({ figures, statements }, paragraph) => [
        ...figures.flatMap((figure, i) => figureFindings(material, evidence, read, figure, { paragraph, figure: i })),
        ...statements.flatMap((statement) => statementFindings(material, evidence, read, statement, paragraph)),
      ]),
    );
    return { findings, skipped: {} };
  },
};

function figureFindings(
  material: CheckMaterial,
  evidence: EvidenceIndex,
  read: ReadSection,
  figure: ProseFigure,
  at: FigurePlace,
): Finding[] {
  if (isLive(read, at, figure)) return [];
  const verdict = judgedFigure(material, figure);
  if (verdict.kind === 'agrees') return directionFinding(material, read, figure, at, verdict.query);
  if (verdict.kind !== 'differs') return [];
  const { fact, query } = verdict;
  const slip = slipOf(figure, fact);
  const [stated, expected] = [figureText(read, at), factText(fact)];
  const name = figureName(read, at);
  return [
    makeFinding(slip?.check ?? 'NAR-01', {
      severity: 'error',
      where: figurePlace(read, at),
      against: evidence.places(query.of),
      stated,
      expected,
      ...differenceOf(figure, fact),
      message: `${read.section.heading}：“${name}”写的是${stated}，表中为${expected}${slip ? `，${slip.words}` : ''}。`,
      hint: '核对表格和文字，改正填错的一处；也可把这个数改为随表更新的活数。',
      key: `${at.paragraph}.${at.figure}`,
    }),
  ];
}

function differenceOf(figure: ProseFigure, fact: Fact): { difference?: string } {
  const amount = figureAmount(figure);
  return amount && fact.kind === 'money' ? { difference: amountText(amount.fen - fact.amount.fen) } : {};
}

function factText(fact: Fact): string {
  if (fact.kind === 'money') return amountText(Math.abs(fact.amount.fen));
  if (fact.kind === 'percent') return `${Math.abs((fact.interval.min + fact.interval.max) / 2).toFixed(2)}%`;
  return String(fact.scaled / 10 ** fact.decimals);
}

/** What kind of slip explains the difference: the unit, a factor of ten, one digit. */
function slipOf(figure: ProseFigure, fact: Fact): { check: CheckId; words: string } | undefined {
  if (fact.kind !== 'money' || figure.unit.kind !== 'money') return undefined;
  const other = figure.unit.unit === '元' ? '万元' : '元';
  const inOther = amountAs(figure, other);
  if (inOther && fact.amount.fen !== 0 && compareApprox(inOther, fact.amount) !== 'differs') {
    return { check: 'NAR-06', words: `单位应为${other}` };
  }
  const amount = figureAmount(figure);
  if (amount && isDigitSlip(amount, fact.amount)) return { check: 'NAR-11', words: '两数只差一位数字' };
  return undefined;
}

/** One digit more, less or other, or a factor of ten. */
function isDigitSlip(stated: Approx, fact: Approx): boolean {
  const digits = (fen: number): string => String(Math.abs(fen)).replace(/0+$/, '');
  const [a, b] = [digits(stated.fen), digits(fact.fen)];
  if (a.length < 3 || b.length < 3) return false;
  if (a === b) return true;
  if (a.length === b.length) return [...a].filter((c, i) => c !== b[i]).length === 1;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.length - short.length === 1 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

/** The amount is right, but 增加 stands where it should be 减少 (CHG-03). */
function directionFinding(
  material: CheckMaterial,
  read: ReadSection,
  figure: ProseFigure,
  at: FigurePlace,
  query: Parameters<typeof factOf>[0],
): Finding[] {
  if (figure.role !== 'delta' && figure.role !== 'growth') return [];
  const fact = factOf({ ...query, op: 'delta' }, material);
  if (fact?.kind !== 'money' || figure.sign === 0 || fact.amount.fen === 0 || !figure.direction) return [];
  if (Math.sign(fact.amount.fen) === figure.sign) return [];
  const right = fact.amount.fen > 0 ? '增加' : '减少';
  return [
    makeFinding('CHG-03', {
      severity: 'error',
      where: spanPlace(read.section, at.paragraph, figure.direction.start, figure.end),
      stated: figureText(read, at),
      expected: right,
      message: `${read.section.heading}：“${figureName(read, at)}”比上年${right}${amountText(Math.abs(fact.amount.fen))}，文中的方向写反了。`,
      hint: `把增减方向改为${right}。`,
      key: `${at.paragraph}.${at.figure}`,
    }),
  ];
}

function statementFindings(
  material: CheckMaterial,
  evidence: EvidenceIndex,
  read: ReadSection,
  statement: ProseStatement,
  paragraph: number,
): Finding[] {
  if (statement.kind !== 'none' || statement.inReason) return [];
  const [query] = statement.subject.candidates;
  if (!query || query.confidence < 0.8 || query.op !== 'value' || !isNarrow(query.of)) return [];
  const fact = factOf(query, material);
  if (fact?.kind !== 'money' || fact.amount.fen === 0) return [];
  return [
    makeFinding('EMP-05', {
      severity: 'error',
      where: spanPlace(read.section, paragraph, statement.start, statement.end),
      against: evidence.places(query.of),
      expected: amountText(fact.amount.fen),
      message: `${read.section.heading}：文中说没有“${statement.subject.label}”，表中为${amountText(fact.amount.fen)}。`,
      hint: '核对表格和文字，改正其中一处。',
      key: `${paragraph}.${statement.start}`,
    }),
  ];
}
