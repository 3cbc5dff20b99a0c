import { compareApprox } from '../../money/interval.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import type { ProseFigure } from '../../prose/reading.ts';
import { factOf } from './factOf.ts';
import { amountAs } from './figureAmount.ts';
import { figureName, figurePlace, figureText, readSections, type ReadSection } from './reading.ts';

/** An amount without a unit, and one in 元 among amounts in 万元 that only makes sense in 万元 (NAR-06). */
export const missingUnits: CheckRun = {
  checks: ['NAR-06'],
  run(material) {
    const inWan = new Set(
      material.tables.flatMap((t) => t.rows.flatMap((r) => r.cells.flatMap((c) => (c.amount ? [c.amount.fen] : [])))),
    );
    const findings = readSections(material).flatMap((read) => [...without(material, read), ...wrong(read, inWan)]);
    return { findings: once(findings), skipped: {} };
  },
};

/** A number that its words make an amount of a known quantity, and that has no unit at all. */
function without(material: CheckMaterial, read: ReadSection): Finding[] {
  return read.text.paragraphs.flatMap(({ figures }, paragraph) =>
    figures.flatMap((figure, i) => {
      const at = { paragraph, figure: i };
      if (figure.unit.kind !== 'none' || figure.role !== 'amount' || figure.decimals === 0 || figure.inReason)
        return [];
      const [query] = figure.subject.candidates;
      const fact = query && factOf(query, material);
      const amount = amountAs(figure, '万元');
      const isAmount = fact?.kind === 'money' && amount && compareApprox(amount, fact.amount) !== 'differs';
      if (!isAmount || sharesUnit(figures, i, read.section.paragraphs[paragraph]!.text)) return [];
      const words = figureText(read, at);
      return [
        makeFinding('NAR-06', {
          severity: 'error',
          where: figurePlace(read, at),
          stated: words,
          expected: `${words}万元`,
          message: `${read.section.heading}：“${figureName(read, at)}”写的是“${words}”，后面没有金额单位，应为${words}万元。`,
          hint: '在数字后补上“万元”。',
          key: `${paragraph}.${i}`,
        }),
      ];
    }),
  );
}

/** 分别为12.30、45.60万元: the last one's unit is that of all. */
function sharesUnit(figures: readonly ProseFigure[], i: number, text: string): boolean {
  const [figure, next] = [figures[i]!, figures[i + 1]];
  return next !== undefined && /^[、和及与]\s*$/.test(text.slice(figure.end, next.start));
}

function wrong(read: ReadSection, inWan: ReadonlySet<number>): Finding[] {
  const all = read.text.paragraphs.flatMap((p) => p.figures);
  const wan = all.filter((f) => f.unit.kind === 'money' && f.unit.unit === '万元').length;
  const yuan = all.filter((f) => f.unit.kind === 'money' && f.unit.unit === '元').length;
  if (wan < 3 || yuan * 3 > wan) return [];
  return read.text.paragraphs.flatMap(({ figures }, paragraph) =>
    figures.flatMap((figure, i) => {
      const at = { paragraph, figure: i };
      const isYuan = figure.unit.kind === 'money' && figure.unit.unit === '元' && figure.role === 'amount';
      const [amount, other] = [amountAs(figure, '元'), amountAs(figure, '万元')];
      if (!isYuan || figure.approximate || !amount || !other || amount.fen === 0) return [];
      if (inWan.has(amount.fen) || !inWan.has(other.fen)) return [];
      const words = figureText(read, at);
      return [
        makeFinding('NAR-06', {
          severity: 'error',
          where: figurePlace(read, at),
          stated: words,
          expected: words.replace(/元$/, '万元'),
          message: `${read.section.heading}：“${figureName(read, at)}”写的是${words}，表中有${words.replace(/\s*元$/, '万元')}，没有${words}，单位可能写错。`,
          hint: '核对金额单位，应为万元的改为万元。',
          key: `${paragraph}.${i}`,
        }),
      ];
    }),
  );
}

/** The same words in several sections were copied: the first is the root. */
function once(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, string>();
  return findings.map((f) => {
    const key = `${f.stated} ${f.expected}`;
    const root = first.get(key);
    if (root === undefined) first.set(key, f.id);
    return root === undefined ? f : { ...f, root };
  });
}
