import type { ReportSummary } from '../../../shared/contract/contract.ts';
import { writeDraft } from '../../../shared/report/draftFile.ts';
import type { ReportSummary as StoredSummary } from '../../storage/storage.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { DRAFT_EXTENSION } from '../drafts/saveDraft.ts';
import { saveFile } from '../files/saveFile.ts';
import { rollReport } from '../reports/rollReport.ts';
import { askForDraft, takeIn } from '../reports/takeIn.ts';
import { newReportOf } from '../reports/newReportOf.ts';

/** The list of reports: starting, copying, putting away, files. */
export function reportsHandlers(context: ServiceContext): DomainHandlers {
  const { ports, database, layouts, reports, settings, downloads, broadcast } = context;
  const store = () => database.use().reports;
  const origin = (label: string) => ({ label, by: settings.get().userName });
  const listChanged = (): void => broadcast({ kind: 'event', event: 'reports.listChanged', payload: {} });
  const change = (work: () => unknown): Record<never, never> => {
    work();
    listChanged();
    return {};
  };
  const names = (): ReadonlyMap<string, string> => new Map(layouts.list().map(({ id, name }) => [id, name]));

  return {
    'reports.list': ({ archived, deleted, ...query }) => {
      const known = names();
      const state = deleted ? 'deleted' : archived ? 'archived' : 'active';
      return store()
        .list({ ...query, state })
        .map((summary) => toSummary(summary, known));
    },
    'reports.create': ({ copyOf, ...order }) => {
      const layout = layouts.get(order.layoutId);
      const copied = copyOf === undefined ? undefined : reports.load(copyOf).report;
      const report = newReportOf(order, ports.newId(), layout, copied);
      layouts.keep(layout);
      const label = copied === undefined ? '新建' : `从“${copied.department.name} ${copied.year}”复制`;
      store().create(report, origin(label));
      listChanged();
      return { id: report.id };
    },
    'reports.duplicate': ({ id }) => {
      const copy = store().duplicate(id, ports.newId(), origin('复制'));
      listChanged();
      return { id: copy.id };
    },
    'reports.roll': ({ id, year, layoutId, decisions = {} }) => {
      const { report } = reports.load(id);
      const from = layouts.of(report);
      const to = layoutId === undefined ? from : layouts.get(layoutId);
      const rolled = rollReport(report, { id: ports.newId(), year, from, to, decisions, newId: () => ports.newId() });
      layouts.keep(to);
      store().create(rolled, origin(`由“${report.department.name} ${report.year}”结转`));
      listChanged();
      return { id: rolled.id };
    },
    'reports.archive': ({ id, archived }) => change(() => store().setArchived(id, archived)),
    'reports.delete': ({ id }) => change(() => store().softDelete(id)),
    'reports.restore': ({ id }) => change(() => store().restore(id)),
    'reports.purge': ({ id }) =>
      change(() => {
        store().purge(id);
        reports.forget(id);
      }),
    'reports.openFile': async ({ path, file }) => {
      const draft = await askForDraft(context, path, file);
      return draft === null ? null : takeIn(context, draft);
    },
    'reports.saveAs': async ({ id, path }) => {
      const { report } = reports.load(id);
      const { department, year } = report;
      const saved = await saveFile(
        {
          name: `${department.name}${year}年预算草稿`,
          extension: DRAFT_EXTENSION,
          type: 'application/json',
          kind: '明账草稿',
          title: '另存草稿',
          path,
          folder: settings.get().defaultFolder,
          make: async () => ({ bytes: Buffer.from(writeDraft(report, `明账 ${ports.version}`)), notes: [] }),
        },
        ports,
        downloads,
      );
      if (saved !== null && saved.download === undefined) {
        database.use().recentFiles.add(saved.path, `${department.name} ${year}`);
      }
      return saved;
    },
  };
}

const toSummary = (stored: StoredSummary, layoutNames: ReadonlyMap<string, string>): ReportSummary => ({
  id: stored.id,
  department: stored.department.name,
  year: stored.year,
  layoutId: stored.layout.id,
  layoutName: layoutNames.get(stored.layout.id) ?? stored.layout.id,
  kind: stored.kind,
  archived: stored.archived,
  deletedAt: stored.deletedAt,
  createdAt: stored.createdAt,
  changedAt: stored.changedAt,
  seq: stored.seq,
});
