import type { Method } from '../../shared/contract/contract.ts';
import { PARAMS } from '../../shared/contract/params.ts';
import type { Answer, EventMessage } from '../../shared/contract/wire.ts';
import { closePdfWorker, warmPdfWorker } from '../exporters/pdf/exportPdf.ts';
import { setReaderStarter } from '../importers/isolate/readerStarter.ts';
import { answerCall } from './core/answerCall.ts';
import { createCheckCounts } from './check/checkCounts.ts';
import { createBackupSchedule } from './core/backupSchedule.ts';
import { createDatabase } from './core/database.ts';
import { mergeHandlers, type Caller } from './core/handlers.ts';
import { createRuns } from './core/runs.ts';
import type { ServiceContext } from './core/serviceContext.ts';
import { createStorageWatch } from './core/storageWatch.ts';
import { createTokenStore } from './core/tokenStore.ts';
import type { Download } from './files/downloads.ts';
import { appHandlers } from './handlers/appHandlers.ts';
import { checkHandlers } from './handlers/checkHandlers.ts';
import { databaseHandlers } from './handlers/databaseHandlers.ts';
import { fileHandlers } from './handlers/fileHandlers.ts';
import { importHandlers } from './handlers/importHandlers.ts';
import { layoutHandlers } from './handlers/layoutHandlers.ts';
import { publicationHandlers } from './handlers/publicationHandlers.ts';
import { printHandlers } from './handlers/printHandlers.ts';
import { reportHandlers } from './handlers/reportHandlers.ts';
import { reportsHandlers } from './handlers/reportsHandlers.ts';
import { settingsHandlers } from './handlers/settingsHandlers.ts';
import type { HostPorts } from './hostPorts.ts';
import { createImportDesk } from './import/importDesk.ts';
import { createPreviews } from './preview/previews.ts';
import { addSamples } from './reports/addSamples.ts';
import { createOpenReports } from './reports/openReports.ts';
import { createReportLayouts } from './reports/reportLayouts.ts';
import { readNamed, takeIn } from './reports/takeIn.ts';
import { createSettings } from './settings/settingsService.ts';

/** One window's way to the services, over whichever transport. */
export interface Connection {
  /** Never rejects: a refusal is an answer. Name and parameters are checked. */
  readonly call: (method: string, params: unknown) => Promise<Answer>;
  readonly close: () => void;
}

/** The trusted side as a host sees it. */
export interface Services {
  /** `receive` gets what this window is told without asking. */
  readonly connect: (receive: (message: EventMessage) => void) => Connection;
  /** Opens a draft that was double-clicked, and tells the windows. @throws ProblemError (Chinese) */
  readonly openFile: (file: string) => Promise<void>;
  /** Tells the windows that a menu item was chosen. */
  readonly chooseAction: (action: string) => void;
  readonly previewPdf: (token: string) => Uint8Array | undefined;
  /** A file that is to be downloaded; given out once. */
  readonly takeDownload: (token: string) => Download | undefined;
  /** Ends long work, waits for running backups, closes the database and gives up its lock. */
  readonly close: () => Promise<void>;
}

const PREVIEWS_KEPT = 6;
const DOWNLOADS_KEPT = 20;

/**
 * The one composition root: everything that the hosts offer, over the outside world that they give. Resolves also when the
 * database does not open; `database.state` then says why.
 */
export async function createServices(ports: HostPorts): Promise<Services> {
  if (ports.startReader) setReaderStarter(ports.startReader);
  const callers = new Map<string, Caller>();
  const broadcast = (message: EventMessage): void => {
    for (const { tell } of callers.values()) tell(message);
  };
  const context = createContext(ports, broadcast);
  const { database, previews, downloads, runs, imports, counts } = context;
  const watch = createStorageWatch(ports, database, broadcast);
  const backups = createBackupSchedule(ports, database);
  const handlers = mergeHandlers(
    [
      appHandlers(context),
      databaseHandlers(context),
      reportsHandlers(context),
      reportHandlers(context),
      layoutHandlers(context),
      printHandlers(context),
      publicationHandlers(context),
      checkHandlers(context),
      fileHandlers(context),
      importHandlers(context),
      settingsHandlers(context),
    ],
    Object.keys(PARAMS) as Method[],
  );
  await database.open();
  warmPdfWorker().catch((error: unknown) => ports.log.warn('PDF worker does not start', { error }));

  return {
    connect: (receive) => {
      const caller: Caller = { id: ports.newId(), tell: receive };
      callers.set(caller.id, caller);
      return {
        call: async (method, params) => {
          const answer = await answerCall(handlers, ports.log, method, params, caller);
          if (!answer.ok && method.startsWith('report.')) watch.failed(answer.problem);
          return answer;
        },
        close: () => void callers.delete(caller.id),
      };
    },
    openFile: async (file) => {
      const payload = takeIn(context, await readNamed(file));
      broadcast({ kind: 'event', event: 'reports.opened', payload });
    },
    chooseAction: (action) => broadcast({ kind: 'event', event: 'host.action', payload: { action } }),
    previewPdf: (token) => previews.pdf(token),
    takeDownload: (token) => downloads.take(token),
    close: async () => {
      callers.clear();
      watch.stop();
      backups.stop();
      runs.cancelAll();
      await closePdfWorker();
      await counts.close();
      await imports.close();
      await database.close();
    },
  };
}

function createContext(ports: HostPorts, broadcast: ServiceContext['broadcast']): ServiceContext {
  const runs = createRuns();
  const settings = createSettings(ports, () => context.database);
  const database = createDatabase({
    ports,
    backupsFolder: settings.backupsFolder,
    prepare: () => addSamples(context),
  });
  const layouts = createReportLayouts(() => database.use().layouts);
  const context: ServiceContext = {
    ports,
    database,
    settings,
    runs,
    broadcast,
    layouts,
    counts: createCheckCounts({ database, layouts }),
    imports: createImportDesk({ newId: ports.newId, layouts, settings: () => database.use().settings }),
    reports: createOpenReports({
      storage: database.use,
      now: ports.now,
      userName: () => settings.get().userName,
      onChange: (id, executed) => broadcast({ kind: 'event', event: 'report.changed', payload: { id, executed } }),
    }),
    previews: createPreviews(ports, runs, createTokenStore(ports.newId, PREVIEWS_KEPT)),
    downloads: createTokenStore(ports.newId, DOWNLOADS_KEPT),
    written: new Set(),
  };
  return context;
}
