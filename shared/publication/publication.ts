import type { SecrecyReview } from '../report/report.ts';

/** Who answers for a version that is made public, and which one it is. */
export interface Publication {
  /** 0: the first; 1, 2 …: its corrections (更正版). */
  readonly correction: number;
  /** 审核人. */
  readonly reviewer: string;
  /** 负责人 who signs. */
  readonly approver: string;
  /** ISO date of publication. */
  readonly date: string;
  readonly secrecy: SecrecyReview;
  /** What a correction changes and why; '' for the first version. */
  readonly note: string;
}
