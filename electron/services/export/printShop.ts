import type { SavedFile } from '../../../shared/contract/contract.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { ExportOptions } from '../../exporters/pdf/exportPdf.ts';
import type { FontChoice } from '../../platform/fonts/chooseFonts.ts';
import type { Caller } from '../core/handlers.ts';
import { progressOf } from '../core/progressOf.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { saveFile, type FileToSave } from '../files/saveFile.ts';
import { withPageLook } from './pageLook.ts';

/** A report in the layout that it is printed in. */
export interface InWork {
  readonly report: Report;
  readonly layout: Layout;
}

/** What every printed thing needs of this machine, whatever it is: looks, fonts, a place to save, a printer. */
export interface PrintShop {
  readonly fonts: () => FontChoice;
  /** In its own layout, with the page look of this machine. */
  readonly inLook: (report: Report) => InWork;
  /** The stored report, as `inLook`. @throws ProblemError `notFound` */
  readonly inWork: (id: string) => InWork;
  /** A run that tells its window how far it is. */
  readonly options: (runId: string, signal: AbortSignal, caller: Caller) => ExportOptions;
  /** As `saveFile`; what was saved may be shown in its folder. */
  readonly save: (file: Omit<FileToSave, 'folder'>) => Promise<SavedFile | null>;
  /** On paper; where the host has no printer, to be fetched under the address. */
  readonly print: (pdf: Uint8Array, title: string) => Promise<{ download?: string }>;
}

export function createPrintShop(context: ServiceContext): PrintShop {
  const { ports, settings, layouts, reports, previews, downloads, written } = context;
  const fonts = (): FontChoice => ({ source: settings.get().fonts, cacheFolder: ports.paths.cache });
  const inLook = (report: Report): InWork => ({
    report,
    layout: withPageLook(layouts.of(report), settings.get().pageLook),
  });
  return {
    fonts,
    inLook,
    inWork: (id) => inLook(reports.load(id).report),
    options: (runId, signal, caller) => ({ fonts: fonts(), signal, onProgress: progressOf(runId, caller) }),
    save: async (file) => {
      const saved = await saveFile({ ...file, folder: settings.get().defaultFolder }, ports, downloads);
      if (saved !== null) written.add(saved.path);
      return saved;
    },
    print: async (pdf, title) => {
      if (ports.print === null) return { download: `/preview/${previews.keep(pdf)}.pdf` };
      await ports.print(pdf, title);
      return {};
    },
  };
}
