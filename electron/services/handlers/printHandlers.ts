import type { Unit } from '../../../shared/budget/lines.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import { unitPart } from '../../../shared/document/unitPart.ts';
import type { Events } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Caller, DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { EXPORT_FORMATS } from '../export/exportFormats.ts';
import { makeFile, partTitle } from '../export/makeFile.ts';
import { makePdf } from '../export/makePdf.ts';
import { noteOf } from '../export/noteOf.ts';
import { withPageLook } from '../export/pageLook.ts';
import { saveFile } from '../files/saveFile.ts';

const PREVIEW_ADDRESS = '/preview/';

/** The printed report: preview, PDF file, paper. */
export function printHandlers(context: ServiceContext): DomainHandlers {
  const { ports, previews, runs, settings, layouts, reports, downloads, written } = context;
  const fonts = () => ({ source: settings.get().fonts, cacheFolder: ports.paths.cache });
  const inWork = (id: string): InWork => {
    const { report } = reports.load(id);
    return { report, layout: withPageLook(layouts.of(report), settings.get().pageLook) };
  };
  const progressOf =
    (runId: string, { tell }: Caller) =>
    (progress: Omit<Events['progress'], 'runId'>): void =>
      tell({ kind: 'event', event: 'progress', payload: { runId, ...progress } });
  const pdfOf = (print: () => InWork, runId: string, caller: Caller) =>
    runs.run(runId, (signal) => {
      const { report, layout } = print();
      return makePdf(report, layout, { fonts: fonts(), signal, onProgress: progressOf(runId, caller) });
    });

  return {
    'preview.render': ({ id, runId }, caller) =>
      previews.render({
        ...inWork(id),
        runId,
        viewer: `${caller.id} ${id}`,
        fonts: fonts(),
        onProgress: progressOf(runId, caller),
      }),
    'preview.cancel': ({ runId }) => {
      previews.cancel(runId);
      return {};
    },
    'preview.bytes': ({ token }) => {
      const pdf = previews.pdf(token);
      if (pdf === undefined) throw new ProblemError('notFound', '这次预览已经过期。请重新预览。');
      return pdf;
    },
    'export.file': async ({ id, runId, format, path, unit, part, formulas }, caller) => {
      const print = (): InWork => (unit === undefined ? inWork(id) : partOf(inWork(id), unit));
      const whole = titleOf(print());
      const { report, layout } = print();
      const file = {
        ...EXPORT_FORMATS[format],
        name: part === undefined ? whole : `${whole} ${partTitle(report, layout, part)}`,
        path,
        folder: settings.get().defaultFolder,
        make: () =>
          runs.run(runId, async (signal) => {
            const options = { fonts: fonts(), signal, onProgress: progressOf(runId, caller) };
            const { bytes, problems } = await makeFile({ ...print(), format, part, formulas }, options);
            return { bytes, notes: problems.map(noteOf) };
          }),
      };
      const saved = await saveFile(file, ports, downloads);
      if (saved !== null) written.add(saved.path);
      return saved;
    },
    'export.cancel': ({ runId }) => {
      runs.cancel(runId);
      return {};
    },
    print: async ({ id, runId }, caller) => {
      const { pdf } = await pdfOf(() => inWork(id), runId, caller);
      if (ports.print === null) return { download: `${PREVIEW_ADDRESS}${previews.keep(pdf)}.pdf` };
      await ports.print(pdf, titleOf(inWork(id)));
      return {};
    },
  };
}

/** What is printed: a report in its layout, or one unit's part of both. */
interface InWork {
  readonly report: Report;
  readonly layout: Layout;
  /** The unit whose part it is. */
  readonly unit?: Unit;
}

/** @throws ProblemError (Chinese): no such unit, or a layout without parts per unit. */
function partOf({ report, layout }: InWork, wanted: string): InWork {
  const part = unitPart(report, layout, wanted);
  if (!part.ok) throw new ProblemError('badParams', part.message);
  return part;
}

/** 红旗区医疗保障局2026年部门预算 */
const titleOf = ({ report: { department, year, kind }, unit }: InWork): string =>
  unit ? `${unit.name}${year}年单位预算` : `${department.name}${year}年${kind === 'unit' ? '单位' : '部门'}预算`;
