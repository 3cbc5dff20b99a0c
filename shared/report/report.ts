import type { Facts } from '../budget/facts.ts';
import type { Extra } from './extra.ts';
import type { Rolled } from './rolled.ts';
import type { Paragraph } from '../narrative/paragraph.ts';

/** The department (or the single unit, for a 单位预算) whose report it is. */
export interface Department {
  readonly name: string;
  /** 我局, 本单位 … */
  readonly shortName: string;
  readonly code: string;
  readonly level: '省' | '市' | '区' | '县' | '乡镇' | '';
  /** The department above, for a 单位预算. */
  readonly parentName?: string;
}

export interface SecrecyReview {
  readonly reviewer: string;
  readonly date: string;
  readonly result: string;
}

/** What the officer says instead of a finding; kept with the report. */
export interface Waiver {
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The text of one section as the officer edited it. A section that is not listed prints the layout's own wording. */
export interface EditedSection {
  readonly paragraphs: readonly Paragraph[];
  /** Fingerprint of the template it was made from, so that a changed template can be offered. */
  readonly templateKey: string;
}

/** One department's report of one year, in work (报告 / 草稿). */
export interface Report extends Facts {
  readonly id: string;
  readonly kind: 'department' | 'unit';
  readonly layout: { readonly id: string; readonly version: number };
  readonly department: Department;
  readonly dates: {
    /** 批复日期 (ISO). */
    readonly approved?: string;
    /** 公开日期 (ISO); printed on the cover where the layout has a date line. */
    readonly published?: string;
  };
  readonly secrecy?: SecrecyReview;
  /** What the officer writes into the layout's fields: duties, reasons, … by field id. Paragraphs are split by \n. */
  readonly texts: Readonly<Record<string, string>>;
  /** Sections edited by hand, by section id (with `@unitId` for a unit's part). */
  readonly sections: Readonly<Record<string, EditedSection>>;
  readonly waivers: readonly Waiver[];
  /** Tables and sections beyond the layout, kept from an imported document, in print order. */
  readonly extras?: readonly Extra[];
  /** What is still last year's, in a report that was rolled forward (结转). */
  readonly rolled?: Rolled;
  /** Items of the to-do list (待办) that the officer confirmed, by id. */
  readonly confirmed?: readonly string[];
}
