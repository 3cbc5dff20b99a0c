import type { Events } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { readDraft } from '../../../shared/report/draftFile.ts';
import { publicationName } from '../../../shared/publication/publicationName.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { withPageLook } from '../export/pageLook.ts';
import { saveFile } from '../files/saveFile.ts';
import { ensurePublishable, makePublication, type Published } from '../publish/makePublication.ts';
import { zipOf } from '../publish/zipOf.ts';

/** Versions that are made public: their files, and what was published before. */
export function publicationHandlers(context: ServiceContext): DomainHandlers {
  const { ports, database, runs, settings, layouts, reports, downloads, written } = context;
  const inWork = (id: string): Published => {
    const { report } = reports.load(id);
    return { report, layout: withPageLook(layouts.of(report), settings.get().pageLook) };
  };
  const before = (id: string, correction: number): Published | undefined => {
    if (correction === 0) return undefined;
    const text = database.use().publications.draft(id, correction - 1);
    if (text === undefined) throw new ProblemError('notFound', '找不到上一次公开的版本，不能生成对照表。');
    const read = readDraft(text, '上一次公开的版本');
    if (!read.ok) throw new ProblemError('fileDamaged', read.message);
    const { report } = read;
    return { report, layout: withPageLook(layouts.of(report), settings.get().pageLook) };
  };

  return {
    'publications.list': ({ id }) => database.use().publications.list(id),
    'publications.make': async ({ id, runId, path, ...words }, caller) => {
      const { publications } = database.use();
      const correction = publications.list(id).length;
      const form = { ...words, correction };
      const draft = inWork(id);
      ensurePublishable(draft, form);
      let archived = '';
      const onProgress = (progress: Omit<Events['progress'], 'runId'>): void =>
        caller.tell({ kind: 'event', event: 'progress', payload: { runId, ...progress } });
      const name = publicationName(draft.report, correction);
      const file = {
        name,
        extension: '.zip',
        type: 'application/zip',
        kind: '公开文件包',
        title: '生成公开版本',
        path,
        folder: settings.get().defaultFolder,
        make: () =>
          runs.run(runId, async (signal) => {
            const fonts = { source: settings.get().fonts, cacheFolder: ports.paths.cache };
            const made = await makePublication(draft, form, { fonts, signal, onProgress }, before(id, correction));
            archived = new TextDecoder().decode(made.files.find((f) => f.name.endsWith('.mz'))!.bytes);
            return { bytes: zipOf(made.name, made.files), notes: [] };
          }),
      };
      const saved = await saveFile(file, ports, downloads);
      if (saved === null) return null;
      written.add(saved.path);
      publications.add(id, { ...form, secrecy: draft.report.secrecy! }, archived, settings.get().userName);
      return saved;
    },
  };
}
