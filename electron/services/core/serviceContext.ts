import type { EventMessage } from '../../../shared/contract/wire.ts';
import type { CheckCounts } from '../check/checkCounts.ts';
import type { HostPorts } from '../hostPorts.ts';
import type { OpenReports } from '../reports/openReports.ts';
import type { Downloads } from '../files/downloads.ts';
import type { ImportDesk } from '../import/importDesk.ts';
import type { Previews } from '../preview/previews.ts';
import type { SettingsService } from '../settings/settingsService.ts';
import type { ReportLayouts } from '../reports/reportLayouts.ts';
import type { Database } from './database.ts';
import type { Runs } from './runs.ts';

/** What the handlers share. Made once, by `createServices`. */
export interface ServiceContext {
  readonly ports: HostPorts;
  readonly database: Database;
  readonly settings: SettingsService;
  readonly layouts: ReportLayouts;
  readonly reports: OpenReports;
  readonly previews: Previews;
  readonly downloads: Downloads;
  readonly runs: Runs;
  /** Files that were read and wait for a decision. */
  readonly imports: ImportDesk;
  /** What the checks find in each report of the list. */
  readonly counts: CheckCounts;
  /** Files that were exported since the start: they may be shown in their folder. */
  readonly written: Set<string>;
  /** Tells every window. */
  readonly broadcast: (message: EventMessage) => void;
}
