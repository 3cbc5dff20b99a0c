import type { DatasetId } from '../../budget/datasets.ts';

/** What a word of the vocabulary says about the fact that a phrase names. Several words of a phrase add up. */
export interface Traits {
  /** Datasets with words of their own: sangong, agencyCosts, procurement … */
  readonly dataset?: DatasetId;
  readonly side?: 'revenue' | 'expenditure' | 'both';
  /** 总计 holds what is carried over, 合计 and 本年 do not. */
  readonly total?: 'grand' | 'sum' | 'current';
  /** Node or group of the fund tree, in the form without what was carried over. */
  readonly fund?: string;
  /** Node of the expenditure tree, or of the dataset's own tree. */
  readonly measure?: string;
  /** Node of the 三公 tree. */
  readonly item?: string;
  /** Kind of asset. */
  readonly kind?: string;
  readonly itemCode?: string;
  readonly function?: readonly string[];
  readonly economic?: readonly string[];
  readonly govEconomic?: readonly string[];
  /** Categories of staff, as lines may call them. */
  readonly staff?: readonly string[];
  /** What can be counted: projects, units, transferProjects. */
  readonly counted?: 'projects' | 'units' | 'transferProjects';
  /** 功能分类 or 经济分类. */
  readonly classification?: 'function' | 'economic';
  /** Index into the context's names. */
  readonly name?: number;
  /** A thing that the report holds no data of; figures about it are left alone. */
  readonly outside?: true;
}

/** A line of the vocabulary: words of one meaning and what they say. `weak` words count only with or without others. */
export interface FactWord {
  readonly words: readonly string[];
  readonly traits: Traits;
  readonly weak?: true;
}
