import type { Coordinates } from '../budget/coordinates.ts';
import type { FigureOp, FigureRef } from '../narrative/figureRef.ts';
import type { MoneyUnit } from '../money/unit.ts';

/** A stretch of the original text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One paragraph to be read. */
export interface ProseParagraph {
  readonly text: string;
  /** Headings above it, outermost first, with or without their numbers. */
  readonly headings: readonly string[];
}

/** A thing of the report that has a name of its own: a unit, a project, a 专项转移支付 item. */
export interface NamedPlace {
  readonly name: string;
  /** Its address. For a unit only `unit`, which then restricts the addresses of the figures that are said of it. */
  readonly at: Coordinates;
}

/** What the reader may know of the report; everything but the year may be missing. */
export interface ProseContext {
  /** The budget year. */
  readonly year: number;
  /** Full and short names of the department. */
  readonly department?: string;
  readonly names?: readonly NamedPlace[];
}

/** The unit that stands behind a number. `short`: 万 or 亿 without 元. `none`: no unit at all. */
export type ProseUnit =
  | { readonly kind: 'money'; readonly unit: MoneyUnit; readonly short?: true }
  | { readonly kind: 'percent' }
  /** 百分点. */
  | { readonly kind: 'points' }
  /** `times`: 1, or 10000 where 万 stands before the measure word (36万人). */
  | { readonly kind: 'count'; readonly unit: string; readonly times: number }
  /** 670元/人. */
  | { readonly kind: 'price'; readonly unit: string }
  | { readonly kind: 'none' };

/**
 * What a number does in its clause.
 * - `amount` money that a fact has · `delta` money by which it changed · `count` a counted or measured thing
 * - `growth` percent of change · `share` percent of a whole · `rate` another percentage (覆盖率, an indicator's target)
 * - `price` money per something
 */
export type FigureRole = 'amount' | 'delta' | 'growth' | 'share' | 'count' | 'rate' | 'price';

/** Which way something went, by its word. `unclear`: both words stand there (增加（减少）, 增减). */
export type Direction = 'up' | 'down' | 'same' | 'unclear';

/** What this year is compared with. */
export interface Comparison extends Span {
  /** The year that is named; for 上年, 去年, 同比 the year before the report's. */
  readonly year: number;
  /** Which figures of that year, where the words say: 预算数, 执行数, 决算数. */
  readonly basis?: 'budget' | 'execution' | 'finalAccounts';
}

/** The year that a figure belongs to: this one, the one before, or another, named one. */
export type FigureYear = 'this' | 'prior' | number;

/** A reading of the words as a question to the facts; `op`, `of`, `per` and `by` are those of a `FigureRef`. */
export interface FactQuery {
  readonly op: FigureOp;
  readonly of: Coordinates;
  readonly per?: Coordinates;
  readonly by?: FigureRef['by'];
  /** From 0 to 1; the best reading comes first. */
  readonly confidence: number;
  /** Why it is read so; Chinese, for the officer. */
  readonly reasons: readonly string[];
}

/**
 * Why a figure could not be tied to a fact.
 * - `noWords` nothing names what it is about · `unknownWords` its words are no budget vocabulary, or only partly
 * - `notInData` the words name something that the report has no data for (执行数 of other years, 拟购置 …)
 * - `otherYear` · `indicator` a target or rate of performance
 */
export type UnknownReason = 'noWords' | 'unknownWords' | 'notInData' | 'otherYear' | 'indicator';

/** What a figure or a statement is about. */
export interface ProseSubject {
  /** The words that name it; those of an earlier clause where it is carried on. */
  readonly words: Span;
  /** The words themselves, without spaces. */
  readonly label: string;
  /** All readings that the words allow, best first; empty when unknown. */
  readonly candidates: readonly FactQuery[];
  readonly unknown?: UnknownReason;
  /** The subject was not named in the clause but in an earlier one, or in the heading. */
  readonly carried?: 'clause' | 'heading';
}

/** The digits of a number as printed: `scaled × 10^−decimals`. */
export interface PrintedNumber {
  readonly scaled: number;
  readonly decimals: number;
}

/** A number of the text that says something. */
export interface ProseFigure extends Span, PrintedNumber {
  /** The digits alone, without the unit. */
  readonly digits: Span;
  readonly unit: ProseUnit;
  readonly role: FigureRole;
  /** Of a change: +1, −1, or 0 where nothing or both directions are said. The printed number stays as printed. */
  readonly sign: 1 | -1 | 0;
  readonly direction?: Span & { readonly way: Direction };
  readonly comparison?: Comparison;
  readonly year: FigureYear;
  /** 约, 近, 超过, 以上: not meant exactly. */
  readonly approximate: boolean;
  /** It stands in a reason (主要原因是…), where it need not be about the fact that is explained. */
  readonly inReason: boolean;
  /** Written in Chinese characters (三个). */
  readonly inWords: boolean;
  readonly subject: ProseSubject;
}

/** Arithmetic that the text itself claims; figures by their index. */
export type ProseRelation =
  /** `complete`: the text or the nature of the parts says that nothing is missing; else they are only "of which". */
  | { readonly kind: 'sum'; readonly whole: number; readonly parts: readonly number[]; readonly complete: boolean }
  | { readonly kind: 'share'; readonly percent: number; readonly part?: number; readonly whole?: number }
  | {
      readonly kind: 'change';
      readonly now?: number;
      readonly prior?: number;
      readonly delta?: number;
      readonly growth?: number;
      readonly direction?: Direction;
    }
  /** 收入总计…，支出总计…. */
  | { readonly kind: 'equal'; readonly figures: readonly number[] }
  /** 共3项，主要是：A；B；C. */
  | { readonly kind: 'count'; readonly figure: number; readonly items: readonly Span[] };

/** Something that is said without a number. */
export interface ProseStatement extends Span {
  /** `none`: there is none, it is zero · `unchanged`: 持平 · `changed`: a direction without amount. */
  readonly kind: 'none' | 'unchanged' | 'changed';
  readonly direction?: Direction;
  readonly inReason: boolean;
  readonly comparison?: Comparison;
  readonly subject: ProseSubject;
}

/** A number that says nothing about money or things. */
export interface ProseMark extends Span {
  readonly kind: 'year' | 'date' | 'document' | 'ordinal' | 'code' | 'enumerator' | 'ratio' | 'threshold' | 'duration';
  /** Of a year: which one. */
  readonly year?: number;
}

/** What one paragraph says. */
export interface ProseReading {
  readonly figures: readonly ProseFigure[];
  readonly relations: readonly ProseRelation[];
  readonly statements: readonly ProseStatement[];
  readonly marks: readonly ProseMark[];
}

/** Where a figure stands: the index of its paragraph, and its own in that paragraph. */
export interface FigurePlace {
  readonly paragraph: number;
  readonly figure: number;
}

/** A sum that reaches over paragraphs: …其中： and the items below. */
export interface SectionSum {
  readonly whole: FigurePlace;
  readonly parts: readonly FigurePlace[];
  readonly complete: boolean;
}

/** What the paragraphs of a text say, in their order. */
export interface ProseText {
  readonly paragraphs: readonly ProseReading[];
  readonly sums: readonly SectionSum[];
}
