import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import { checkSheet, sheetTitle } from '../../../shared/checks/sheet/checkSheet.ts';
import type { Events } from '../../../shared/contract/contract.ts';
import type { PrintDocument } from '../../../shared/document/blocks.ts';
import { compose } from '../../../shared/document/compose.ts';
import { localTime } from '../../storage/backups/localTime.ts';
import type { DomainHandlers, Caller } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { EXPORT_FORMATS } from '../export/exportFormats.ts';
import { makeDocument } from '../export/makeDocument.ts';
import { printPdf } from '../export/makePdf.ts';
import { noteOf } from '../export/noteOf.ts';
import { withPageLook } from '../export/pageLook.ts';
import { saveFile } from '../files/saveFile.ts';

/** What the checks say of stored reports: counts for the list, the 审核表 as a file or on paper. */
export function checkHandlers(context: ServiceContext): DomainHandlers {
  const { ports, counts, runs, settings, layouts, reports, previews, downloads, written } = context;
  const sheetOf = (id: string): PrintDocument => {
    const { report } = reports.load(id);
    const layout = withPageLook(layouts.of(report), settings.get().pageLook);
    const checked = checkDraft(report, layout, compose(report, layout));
    return checkSheet({ report, layout, checked, dateOf: localDate });
  };
  const titleOf = (id: string): string => sheetTitle(reports.load(id).report);
  const options = (runId: string, signal: AbortSignal, { tell }: Caller) => ({
    fonts: { source: settings.get().fonts, cacheFolder: ports.paths.cache },
    signal,
    onProgress: (progress: Omit<Events['progress'], 'runId'>): void =>
      tell({ kind: 'event', event: 'progress', payload: { runId, ...progress } }),
  });
  return {
    'reports.checkCount': ({ id, seq }) => counts.of(id, seq),
    'export.checkSheet': async ({ id, runId, format, path }, caller) => {
      const file = {
        ...EXPORT_FORMATS[format],
        name: titleOf(id),
        path,
        folder: settings.get().defaultFolder,
        make: () =>
          runs.run(runId, async (signal) => {
            const { bytes, problems } = await makeDocument(sheetOf(id), format, options(runId, signal, caller));
            return { bytes, notes: problems.map(noteOf) };
          }),
      };
      const saved = await saveFile(file, ports, downloads);
      if (saved !== null) written.add(saved.path);
      return saved;
    },
    'print.checkSheet': async ({ id, runId }, caller) => {
      const { pdf } = await runs.run(runId, (signal) => printPdf(sheetOf(id), options(runId, signal, caller)));
      if (ports.print === null) return { download: `/preview/${previews.keep(pdf)}.pdf` };
      await ports.print(pdf, titleOf(id));
      return {};
    },
  };
}

/** 2026-03-01, in the local time of this machine; a time that is none as it stands. */
function localDate(time: string): string {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? time : localTime(ms).slice(0, 10);
}
