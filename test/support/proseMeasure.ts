import { readFileSync } from 'node:fs';
import { createContext, inScope, type Context } from '../../shared/layout/context.ts';
import { compareWithPrior } from '../../shared/narrative/compareWithPrior.ts';
import { figureValue } from '../../shared/narrative/figureValue.ts';
import { itemsAt } from '../../shared/narrative/itemsAt.ts';
import { readProse } from '../../shared/prose/readProse.ts';
import type { FactQuery, ProseContext, ProseFigure } from '../../shared/prose/reading.ts';
import { fixtureReport, layoutOf } from './fixtureReport.ts';
import { sharedPath } from './sharedFolder.ts';

interface Reference {
  readonly department: string;
  readonly year: number;
  readonly narrative: readonly {
    readonly heading: string;
    readonly paragraphs: readonly {
      readonly text: string;
      readonly figures?: readonly { readonly label: string; readonly raw: string }[];
    }[];
  }[];
}

export interface Judged {
  readonly figure: ProseFigure;
  readonly raw: string;
  readonly paragraph: string;
  /** The value that some reading gives, printed; undefined where no reading has an answer. */
  readonly fact?: string;
  readonly verdict: 'equal' | 'differs' | 'noFact' | 'unknown';
}

export interface Measured {
  readonly judged: readonly Judged[];
  /** Numbers that the reference lists as figures and the reader did not find. */
  readonly missed: readonly string[];
  readonly milliseconds: number;
}

const EXPONENT: Readonly<Record<string, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** The values that a query allows: fen or scaled, with the slack of their own precision. */
function factOf(query: FactQuery, context: Context): { amount: number; half: number; scale: number } | null {
  if (query.op === 'delta' || query.op === 'growth') {
    const compared = compareWithPrior(inScope(context, query.of), undefined, context);
    if (query.op === 'growth')
      return compared.growth
        ? { amount: Math.abs(compared.growth.scaled), half: 1, scale: 2 }
        : compared.difference.amount === 0
          ? { amount: 0, half: 0, scale: 2 }
          : null;
    const d = compared.difference;
    return d.amount === null ? null : { amount: Math.abs(d.amount), half: d.half, scale: d.scale };
  }
  if (query.op === 'share') {
    const [part, whole] = [figureValue(query.of, context), figureValue(query.per!, context)];
    if (part.amount === null || !whole.amount) return null;
    return { amount: (part.amount / whole.amount) * 10_000, half: 1, scale: 2 };
  }
  if (query.op === 'count') {
    const items = itemsAt({ of: query.of, by: query.by!.dimension, order: 'entry' }, context);
    return { amount: items.length, half: 0, scale: 0 };
  }
  const value = figureValue(query.of, context);
  return value.amount === null ? null : { amount: value.amount, half: value.half, scale: value.scale };
}

function agrees(figure: ProseFigure, fact: { amount: number; half: number; scale: number }): boolean {
  const { unit } = figure;
  const exponent = unit.kind === 'money' ? EXPONENT[unit.unit]! : unit.kind === 'none' ? 6 : fact.scale;
  const printed = Math.abs(figure.scaled) * 10 ** (exponent - figure.decimals);
  const half = unit.kind === 'count' ? 0 : 10 ** (exponent - figure.decimals) / 2;
  return Math.abs(printed - Math.abs(fact.amount)) <= half + fact.half + 0.5;
}

export function proseContextOf(context: Context): ProseContext {
  const { report } = context;
  const named = (dataset: 'projects' | 'transferProjects') =>
    report.current[dataset].flatMap((line) =>
      line.texts?.['name'] ? [{ name: line.texts['name'], at: { dataset, line: line.id } }] : [],
    );
  return {
    year: report.year,
    department: report.department.name,
    names: [
      ...report.units.map((unit) => ({ name: unit.name, at: { unit: unit.id } })),
      ...named('projects'),
      ...named('transferProjects'),
    ],
  };
}

/** Reads a reference's text and compares every figure with the facts of the fixture. */
export function measureProse(reference: string, fixture: string | null): Measured {
  const source = JSON.parse(readFileSync(sharedPath(`reports/${reference}.json`), 'utf8')) as Reference;
  const report = fixture === null ? null : fixtureReport(fixture);
  const context = report ? createContext(report, layoutOf(report)) : null;
  const paragraphs = source.narrative.flatMap((s) => s.paragraphs.map((p) => ({ ...p, headings: [s.heading] })));
  const prose = context ? proseContextOf(context) : { year: source.year, department: source.department };
  readProse(paragraphs.slice(0, 1), prose);
  const start = performance.now();
  const readings = readProse(paragraphs, prose);
  const milliseconds = performance.now() - start;
  const judged: Judged[] = [];
  const missed: string[] = [];
  readings.forEach((reading, i) => {
    const { text, figures = [] } = paragraphs[i]!;
    for (const { raw } of figures) {
      const digits = raw.replace(/[^\d.,].*$/, '').trim();
      if (!reading.figures.some((f) => text.slice(f.digits.start, f.digits.end).replace(/\s/g, '') === digits))
        missed.push(`${raw} in ${text.slice(0, 60)}`);
    }
    for (const figure of reading.figures) {
      const raw = text.slice(figure.start, figure.end);
      const facts = context ? figure.subject.candidates.map((c) => factOf(c, context)).filter((f) => f !== null) : [];
      const equal = facts.find((f) => agrees(figure, f));
      const verdict =
        figure.subject.candidates.length === 0 ? 'unknown' : equal ? 'equal' : facts.length > 0 ? 'differs' : 'noFact';
      const shown = equal ?? facts[0];
      judged.push({
        figure,
        raw,
        paragraph: text,
        verdict,
        ...(shown ? { fact: `${shown.amount}e-${shown.scale}` } : {}),
      });
    }
  });
  return { judged, missed, milliseconds };
}
