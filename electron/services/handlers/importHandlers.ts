import type { FillOrder } from '../../../shared/contract/importing.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import { progressOf } from '../core/progressOf.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { pathNotAllowed } from '../files/saveFile.ts';
import { draftOf } from '../import/draftOf.ts';
import { fillCommand, fillPlan, fillPreview, type FillTarget } from '../import/fillPreview.ts';
import type { KeptImport } from '../import/keptImport.ts';
import { tablePage } from '../import/tablePage.ts';

/** 导入: reading published reports, putting the reading right, making drafts of it. */
export function importHandlers(context: ServiceContext): DomainHandlers {
  const { ports, imports, runs, layouts } = context;
  return {
    'import.read': ({ runId, files }, caller) => {
      const refused = files.find((file) => 'path' in file);
      if (ports.dialogs === null && refused && 'path' in refused) throw pathNotAllowed(refused.path);
      const tell = progressOf(runId, caller);
      const onProgress = (done: number, total: number): void => tell({ phase: 'read', done, total });
      return runs.run(runId, (signal) => imports.read(files, { signal, onProgress }));
    },
    'import.cancel': ({ runId, token }) => {
      if (runId !== undefined) runs.cancel(runId);
      if (token !== undefined) imports.forget(token);
      return {};
    },
    'import.adjust': ({ token, adjustment }) => {
      if (adjustment.layoutId) layouts.get(adjustment.layoutId); // refused before anything is kept
      return imports.adjust(token, adjustment);
    },
    'import.table': ({ token, table, from, count }) => {
      const { interpreted } = imports.get(token);
      const found = interpreted.all.find(({ index }) => index === table);
      if (!found) throw new ProblemError('notFound', `没有第 ${table + 1} 张表。请重新读取文件。`);
      return tablePage(found, interpreted.recognised.year, from, count);
    },
    'import.mistakes': ({ token }) => imports.mistakes(token),
    'import.fill': ({ token, id, order }) => fillPreview(targetOf(context, id), imports.get(token).interpreted, order),
    'import.accept': async ({ token, target }) => {
      imports.get(token); // refused before anything is done
      const accepted =
        target.kind === 'new' ? await acceptNew(context, token) : await acceptFill(context, token, target);
      imports.accepted(token);
      return accepted;
    },
  };
}

function targetOf({ reports, layouts }: ServiceContext, id: string): FillTarget {
  const { report, seq } = reports.load(id);
  return { report, seq, layout: layouts.of(report) };
}

async function backUp({ database }: ServiceContext): Promise<void> {
  const outcome = await database.use().backups.make('import');
  if (outcome.kind === 'failed') throw outcome.error;
}

const namesOf = ({ documents }: KeptImport): string => documents.map(({ name }) => `“${name}”`).join('、');

async function acceptNew(context: ServiceContext, token: string): Promise<{ id: string }> {
  const { ports, database, imports, settings, layouts, broadcast } = context;
  const { kept, interpreted } = imports.get(token);
  const report = { ...draftOf(interpreted), id: ports.newId() };
  await backUp(context);
  layouts.keep(interpreted.layout);
  database.use().reports.create(report, { label: `从${namesOf(kept)}导入`, by: settings.get().userName });
  broadcast({ kind: 'event', event: 'reports.listChanged', payload: {} });
  return { id: report.id };
}

/** What the person saw is what is done: a report that moved on is looked at again first. */
async function acceptFill(
  context: ServiceContext,
  token: string,
  { id, seq, order }: { id: string; seq: number; order: FillOrder },
): Promise<{ id: string }> {
  const { ports, imports, reports } = context;
  const { kept, interpreted } = imports.get(token);
  const ensureUnmoved = (now: number): void => {
    if (now !== seq) throw new ProblemError('conflict', '预览之后报告又有改动，没有取数。请看过新的预览后再取数。');
  };
  const target = targetOf(context, id);
  ensureUnmoved(target.seq);
  const plan = fillPlan(target.report, interpreted, order);
  if (Object.keys(plan.changed).length === 0)
    throw new ProblemError('refused', '文件里的数与报告一致，没有需要改动的地方。');
  await backUp(context);
  const change = { id, expectedSeq: seq, clientId: ports.newId(), requestId: ports.newId() };
  ensureUnmoved(reports.load(id).seq);
  reports.execute(change, { name: 'importDatasets', params: fillCommand(plan, namesOf(kept)) });
  return { id };
}
