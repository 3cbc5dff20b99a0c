/** The three code lists of 政府收支分类 that a department budget uses: 支出功能分类, 部门经济分类, 政府经济分类. */
export const SUBJECT_KINDS = ['function', 'economic', 'govEconomic'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Depth of a code: 1 类, 2 款, 3 项 (only 功能分类 has a third level). */
export type SubjectLevel = 1 | 2 | 3;

/**
 * How well a code and its name are known.
 * `high`: seen with this name in a published document of 2021–2026, or given by an imported official edition;
 * `medium-high`: seen only in documents of 2017–2019; `medium`: in an old table and believed current;
 * `unverified`: no source. Only a `high` subject may make a check complain about a name.
 */
export type SubjectConfidence = 'high' | 'medium-high' | 'medium' | 'unverified';

/** One code with the name it bears from `since` to `until` (budget years, both included; absent = not known to end). */
export interface Subject {
  kind: SubjectKind;
  code: string;
  name: string;
  /** Code of the 类 or 款 above; null for a 类. */
  parent: string | null;
  level: SubjectLevel;
  since?: number;
  until?: number;
  confidence: SubjectConfidence;
}

/** What can be said of a code that someone typed, whether the catalogue has it or not. */
export interface SubjectDescription {
  code: string;
  /** The catalogue's name; for a code it does not have, the name that was typed ('' when none was). */
  name: string;
  /** False: "not in the catalogue" of that year. The code is accepted all the same. */
  known: boolean;
  /** Only for a known code. */
  confidence?: SubjectConfidence;
}

/** One row of an official edition. */
export interface SubjectEditionRow {
  code: string;
  name: string;
}

/** The complete official list of one kind for one budget year, as imported by the officer. */
export interface SubjectEdition {
  kind: SubjectKind;
  year: number;
  rows: SubjectEditionRow[];
}
