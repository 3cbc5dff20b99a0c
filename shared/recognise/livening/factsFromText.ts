import { coordinatesKey, type Coordinates } from '../../budget/coordinates.ts';
import { DATASETS, DIMENSION_TREES, type DatasetId, type Datasets } from '../../budget/datasets.ts';
import type { StatedValue } from '../../budget/facts.ts';
import type { Line } from '../../budget/lines.ts';
import { figureAmount } from '../../checks/text/figureAmount.ts';
import { inScope, type Context } from '../../layout/context.ts';
import type { Approx } from '../../money/interval.ts';
import type { FactQuery, ProseFigure, ProseReading } from '../../prose/reading.ts';
import type { Report } from '../../report/report.ts';
import { amountOf, isUnfilled } from './amountOf.ts';
import { baseOfChange } from './baseOfChange.ts';
import { isLong } from './isLong.ts';
import { sureReadings } from './sureReadings.ts';

/** Below this the words allow another reading, and nothing is taken for a fact. */
const SURE = 0.7;
/** A reading in a reason is doubted by itself. */
const SURE_IN_REASON = 0.5;

type Year = 'this' | 'prior';

/**
 * What only the text of a published report states, kept as facts so that its sentences live on: last year's amounts
 * (上年的…万元, what 减少418.51万元 was taken from, what 持平 says), and this year's where no table of the kind was found
 * (机关运行经费, vehicles, staff, 政府采购). The first statement about a fact counts; what contradicts it is a doubt.
 */
export class FactsFromText {
  readonly #stated = new Map<string, StatedValue>();
  readonly #lines: { readonly year: Year; readonly dataset: DatasetId; readonly line: Line }[] = [];

  /** @param text the paragraph itself */
  read(text: string, reading: ProseReading, context: Context): void {
    for (const figure of reading.figures) {
      if (figure.approximate || figure.inReason || figure.inWords) continue;
      if (figure.role === 'amount') this.#amount(figure, context);
      if (figure.role === 'count' && isOfKind(text, figure)) this.#count(figure, context);
    }
    this.#changes(reading, context, false);
    for (const { kind, inReason, subject } of reading.statements)
      if (kind === 'unchanged' && !inReason) this.#unchanged(subject.candidates, context);
  }

  /** What reasons say of changes (因项目支出增加1439万元), where nothing else is said of that fact. */
  readReasons(reading: ProseReading, context: Context): void {
    this.#changes(reading, context, true);
  }

  #changes({ relations, figures }: ProseReading, context: Context, inReason: boolean): void {
    for (const relation of relations) {
      if (relation.kind !== 'change' || relation.delta === undefined) continue;
      const figure = figures[relation.delta]!;
      if (figure.inReason !== inReason || (inReason && !isLong(figure))) continue;
      const base = baseOfChange(relation, figures, context, inReason ? SURE_IN_REASON : SURE);
      if (base) this.#put(base.of, base.prior, 'prior', context);
    }
  }

  /** The report with these facts. */
  addTo(report: Report): Report {
    const add = (datasets: Datasets, year: Year): Datasets =>
      this.#leaves(year).reduce<Datasets>(
        (sum, { dataset, line }) => ({ ...sum, [dataset]: [...sum[dataset], line] }),
        datasets,
      );
    return {
      ...report,
      current: add(report.current, 'this'),
      prior: add(report.prior, 'prior'),
      stated: [...report.stated, ...this.#stated.values()],
    };
  }

  /** 车辆 and 一般公务用车 both counted are one: the wider kind is the sum of the others. */
  #leaves(year: Year): readonly { readonly dataset: DatasetId; readonly line: Line }[] {
    const tree = DIMENSION_TREES.kind!;
    const own = this.#lines.filter((l) => l.year === year);
    const isWhole = ({ kind }: Line): boolean =>
      typeof kind === 'string' &&
      own.some(({ line }) => line.kind && line.kind !== kind && tree.summed(kind).has(line.kind));
    return own.filter(({ line }) => !isWhole(line));
  }

  #unchanged(candidates: readonly FactQuery[], context: Context): void {
    for (const { of } of sureReadings(candidates, context, SURE)) {
      const now = amountOf(of, 'this', context);
      if (now) {
        this.#put(of, now, 'prior', context);
        return;
      }
    }
  }

  #amount(figure: ProseFigure, context: Context): void {
    const amount = figureAmount(figure);
    const query = sureReadings(figure.subject.candidates, context, SURE).find((q) => q.op === 'value');
    if (!amount || !query || typeof figure.year === 'number') return;
    if (figure.year === 'prior' || query.of.year === 'prior') this.#put(query.of, amount, 'prior', context);
    else if (amount.fen !== 0 && isUnfilled(query.of, context)) this.#put(query.of, amount, 'this', context);
  }

  #put(of: Coordinates, amount: Approx, year: Year, context: Context): void {
    const known = amountOf(of, year, context);
    if (amount.fen < 0 || (known && (year === 'prior' || known.fen === amount.fen))) return;
    const at = addressOf(of, year, context);
    const { dataset } = of;
    if (dataset && context.layout.formulas[dataset]) {
      this.#putLine(dataset, at, amount, year);
      return;
    }
    const key = coordinatesKey(at);
    if (this.#stated.has(key)) return;
    const id = `text${this.#stated.size + 1}`;
    this.#stated.set(key, { id, at, fen: amount.fen, half: amount.half });
  }

  /** A dataset that the layout computes where it has no line of its own: 机关运行经费. */
  #putLine(dataset: DatasetId, { unit }: Coordinates, { fen, half }: Approx, year: Year): void {
    const { axis } = DATASETS[dataset];
    const known = this.#lines.some((l) => l.dataset === dataset && l.year === year && l.line.unit === (unit ?? null));
    if (!axis || known || (unit !== undefined && typeof unit !== 'string')) return;
    const { root } = axis.tree;
    const halves = half > 0 ? { halves: { [root]: half } } : {};
    this.#add(year, dataset, { unit: unit ?? null, amounts: { [root]: fen }, ...halves });
  }

  /** 车辆3辆, 在编人员20人: the text is where their number is published. */
  #count(figure: ProseFigure, context: Context): void {
    const { unit, scaled, decimals } = figure;
    const query = figure.subject.candidates.find((q) => q.op === 'value' && q.confidence >= SURE);
    if (unit.kind !== 'count' || unit.times !== 1 || scaled === 0 || !query?.of.quantity) return;
    const { dataset, kind, where, quantity } = query.of;
    const category = where?.['category'];
    if (!dataset || !isUnfilled(query.of, context) || (kind !== undefined && typeof kind !== 'string')) return;
    const names = category === undefined ? [] : [category].flat();
    const same = this.#lines.some(
      ({ line }) => line.kind === kind && (names.length === 0 || names.includes(line.texts?.['category'] ?? '')),
    );
    const place = inScope(context, { unit: query.of.unit }).unit;
    if (same || (dataset === 'assets' && !kind) || (dataset === 'staffing' && names.length === 0)) return;
    this.#add('this', dataset, {
      unit: typeof place === 'string' ? place : null,
      ...(kind ? { kind } : {}),
      ...(names[0] ? { texts: { category: names[0] } } : {}),
      quantities: { [quantity]: { value: scaled, scale: decimals, unit: unit.unit } },
    });
  }

  #add(year: Year, dataset: DatasetId, line: Omit<Line, 'id'>): void {
    this.#lines.push({ year, dataset, line: { id: `text-${dataset}-${this.#lines.length + 1}`, ...line } });
  }
}

/** 专用设备 alone is not that of a 单位价值 of 100万元 and more. */
function isOfKind(text: string, { subject, start }: ProseFigure): boolean {
  if (!subject.label.endsWith('设备')) return true;
  return /单价|单位价值|以上/.test(
    text
      .slice(0, start)
      .split(/[；;。、，,]/)
      .at(-1) ?? '',
  );
}

/** The address in the scope of the text; addends that hold nothing in either year are left out. */
function addressOf(of: Coordinates, year: Year, context: Context): Coordinates {
  const { plus, ...plain } = inScope(context, of);
  const { current, prior } = context.report;
  const added = (plus ?? []).filter(
    ({ dataset }) => dataset && (current[dataset].length > 0 || prior[dataset].length > 0),
  );
  const { year: _year, ...place } = plain;
  return { ...place, ...(added.length ? { plus: added } : {}), ...(year === 'prior' ? { year } : {}) };
}
