import { ProblemError } from '../../../shared/contract/problem.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { pathNotAllowed } from '../files/saveFile.ts';
import { mistakesOf } from '../import/mistakesOf.ts';
import { tablePage } from '../import/tablePage.ts';

/** 导入: reading published reports, putting the reading right, making drafts of it. */
export function importHandlers(context: ServiceContext): DomainHandlers {
  const { ports, database, imports, runs, settings, layouts, broadcast } = context;
  return {
    'import.read': ({ runId, files }, caller) => {
      const refused = files.find((file) => 'path' in file);
      if (ports.dialogs === null && refused && 'path' in refused) throw pathNotAllowed(refused.path);
      const onProgress = (done: number, total: number): void =>
        caller.tell({ kind: 'event', event: 'progress', payload: { runId, phase: 'read', done, total } });
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
    'import.mistakes': ({ token }) => {
      const { kept, interpreted } = imports.get(token);
      return mistakesOf(kept, interpreted);
    },
    'import.accept': async ({ token }) => {
      const { kept, interpreted } = imports.get(token);
      const report = { ...interpreted.draft().report, id: ports.newId() };
      const outcome = await database.use().backups.make('import');
      if (outcome.kind === 'failed') throw outcome.error;
      layouts.keep(interpreted.layout);
      const names = kept.documents.map(({ name }) => `“${name}”`).join('、');
      database.use().reports.create(report, { label: `从${names}导入`, by: settings.get().userName });
      imports.accepted(token);
      imports.forget(token);
      broadcast({ kind: 'event', event: 'reports.listChanged', payload: {} });
      return { id: report.id };
    },
  };
}
