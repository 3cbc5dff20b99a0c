import type { Layout } from '../../../shared/layout/layout.ts';
import { layoutById, LAYOUTS } from '../../../shared/layouts/registry.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { LayoutStore } from '../../storage/storage.ts';
import { layoutNamed } from '../drafts/layoutNamed.ts';

export interface LayoutEntry {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly year: number;
  readonly version: number;
}

/** The layouts that come with the program and the user's own. A report keeps the version it was made with. */
export interface ReportLayouts {
  readonly list: () => LayoutEntry[];
  /** @throws ProblemError `notFound` */
  readonly get: (id: string, version?: number) => Layout;
  /** The version that the report remembers; the newest one where that one is gone. @throws ProblemError */
  readonly of: (report: Pick<Report, 'layout'>) => Layout;
  /** Keeps the version that a new report remembers, so that an update of the program does not change old reports. */
  readonly keep: (layout: Layout) => void;
}

export function createReportLayouts(store: () => LayoutStore): ReportLayouts {
  const find = (id: string, version?: number): Layout | undefined => {
    const builtIn = layoutById(id);
    if (builtIn !== undefined && (version === undefined || version === builtIn.version)) return builtIn;
    return store().load(id, version);
  };
  const newest = (id: string): Layout => find(id) ?? layoutNamed(id);
  return {
    list: () => {
      const own = store()
        .list()
        .filter((stored) => stored.newest && layoutById(stored.id) === undefined)
        .map((stored) => store().load(stored.id))
        .filter((layout) => layout !== undefined);
      return [...LAYOUTS, ...own].map(({ id, name, region, year, version }) => ({ id, name, region, year, version }));
    },
    get: (id, version) => find(id, version) ?? newest(id),
    of: ({ layout }) => find(layout.id, layout.version) ?? newest(layout.id),
    keep: (layout) => store().save(layout, '明账'),
  };
}
