import { ProblemError } from '../../../shared/contract/problem.ts';
import { publicationName } from '../../../shared/publication/publicationName.ts';
import { readDraft, writeDraft } from '../../../shared/report/draftFile.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { createPrintShop, type InWork } from '../export/printShop.ts';
import { ensurePublishable, makePublication } from '../publish/makePublication.ts';
import { zipOf } from '../publish/zipOf.ts';

/** Versions that are made public: their files, and what was published before. */
export function publicationHandlers(context: ServiceContext): DomainHandlers {
  const { database, runs, settings } = context;
  const shop = createPrintShop(context);
  const before = (id: string, correction: number): InWork | undefined => {
    if (correction === 0) return undefined;
    const text = database.use().publications.draft(id, correction - 1);
    if (text === undefined) throw new ProblemError('notFound', '找不到上一次公开的版本，不能生成对照表。');
    const read = readDraft(text, '上一次公开的版本');
    if (!read.ok) throw new ProblemError('fileDamaged', read.message);
    return shop.inLook(read.report);
  };

  return {
    'publications.list': ({ id }) => database.use().publications.list(id),
    'publications.make': async ({ id, runId, path, ...words }, caller) => {
      const { publications } = database.use();
      const correction = publications.list(id).length;
      const form = { ...words, correction };
      const draft = shop.inWork(id);
      ensurePublishable(draft, form);
      const saved = await shop.save({
        name: publicationName(draft.report, correction),
        extension: '.zip',
        type: 'application/zip',
        kind: '公开文件包',
        title: '生成公开版本',
        path,
        make: () =>
          runs.run(runId, async (signal) => {
            const options = shop.options(runId, signal, caller);
            const made = await makePublication(draft, form, options, before(id, correction));
            return { bytes: zipOf(made.name, made.files), notes: [] };
          }),
      });
      if (saved === null) return null;
      const publication = { ...form, secrecy: draft.report.secrecy! };
      publications.add(id, publication, writeDraft(draft.report), settings.get().userName);
      return saved;
    },
  };
}
