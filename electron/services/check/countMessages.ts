import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';

export interface CountRequest {
  readonly id: number;
  readonly report: Report;
  readonly layout: Layout;
}

/** Without counts: the report could not be checked. */
export interface CountAnswer {
  readonly id: number;
  readonly errors?: number;
  readonly warnings?: number;
}
