import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import { checkSheet, sheetTitle } from '../../../shared/checks/sheet/checkSheet.ts';
import type { PrintDocument } from '../../../shared/document/blocks.ts';
import { compose } from '../../../shared/document/compose.ts';
import { localTime } from '../../storage/backups/localTime.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { EXPORT_FORMATS } from '../export/exportFormats.ts';
import { makeDocument } from '../export/makeDocument.ts';
import { printPdf } from '../export/makePdf.ts';
import { noteOf } from '../export/noteOf.ts';
import { createPrintShop } from '../export/printShop.ts';

/** What the checks say of stored reports: counts for the list, the 审核表 as a file or on paper. */
export function checkHandlers(context: ServiceContext): DomainHandlers {
  const { counts, runs, reports } = context;
  const shop = createPrintShop(context);
  const sheetOf = (id: string): PrintDocument => {
    const { report, layout } = shop.inWork(id);
    const checked = checkDraft(report, layout, compose(report, layout));
    return checkSheet({ report, layout, checked, dateOf: localDate });
  };
  const titleOf = (id: string): string => sheetTitle(reports.load(id).report);
  return {
    'reports.checkCount': ({ id, seq }) => counts.of(id, seq),
    'export.checkSheet': ({ id, runId, format, path }, caller) =>
      shop.save({
        ...EXPORT_FORMATS[format],
        name: titleOf(id),
        path,
        make: () =>
          runs.run(runId, async (signal) => {
            const { bytes, problems } = await makeDocument(sheetOf(id), format, shop.options(runId, signal, caller));
            return { bytes, notes: problems.map(noteOf) };
          }),
      }),
    'print.checkSheet': async ({ id, runId }, caller) => {
      const { pdf } = await runs.run(runId, (signal) => printPdf(sheetOf(id), shop.options(runId, signal, caller)));
      return shop.print(pdf, titleOf(id));
    },
  };
}

/** 2026-03-01, in the local time of this machine; a time that is none as it stands. */
function localDate(time: string): string {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? time : localTime(ms).slice(0, 10);
}
