import type { Unit } from '../../../shared/budget/lines.ts';
import { unitPart } from '../../../shared/document/unitPart.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import { progressOf } from '../core/progressOf.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { EXPORT_FORMATS } from '../export/exportFormats.ts';
import { makeFile, partTitle } from '../export/makeFile.ts';
import { makePdf } from '../export/makePdf.ts';
import { noteOf } from '../export/noteOf.ts';
import { createPrintShop, type InWork } from '../export/printShop.ts';

/** The printed report: preview, PDF file, paper. */
export function printHandlers(context: ServiceContext): DomainHandlers {
  const { previews, runs } = context;
  const shop = createPrintShop(context);
  return {
    'preview.render': ({ id, runId }, caller) =>
      previews.render({
        ...shop.inWork(id),
        runId,
        viewer: `${caller.id} ${id}`,
        fonts: shop.fonts(),
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
    'export.file': ({ id, runId, format, path, unit, part, formulas }, caller) => {
      const print = (): Part => (unit === undefined ? shop.inWork(id) : partOf(shop.inWork(id), unit));
      const asked = print();
      const whole = titleOf(asked);
      return shop.save({
        ...EXPORT_FORMATS[format],
        name: part === undefined ? whole : `${whole} ${partTitle(asked.report, asked.layout, part)}`,
        path,
        make: () =>
          runs.run(runId, async (signal) => {
            // as it is once the person has said where to, not as it was when she was asked
            const request = { ...print(), format, part, formulas };
            const { bytes, problems } = await makeFile(request, shop.options(runId, signal, caller));
            return { bytes, notes: problems.map(noteOf) };
          }),
      });
    },
    'export.cancel': ({ runId }) => {
      runs.cancel(runId);
      return {};
    },
    print: async ({ id, runId }, caller) => {
      const { pdf } = await runs.run(runId, (signal) => {
        const { report, layout } = shop.inWork(id);
        return makePdf(report, layout, shop.options(runId, signal, caller));
      });
      return shop.print(pdf, titleOf(shop.inWork(id)));
    },
  };
}

/** What is printed: a report in its layout, or one unit's part of both. */
interface Part extends InWork {
  /** The unit whose part it is. */
  readonly unit?: Unit;
}

/** @throws ProblemError (Chinese): no such unit, or a layout without parts per unit. */
function partOf({ report, layout }: Part, wanted: string): Part {
  const part = unitPart(report, layout, wanted);
  if (!part.ok) throw new ProblemError('badParams', part.message);
  return part;
}

/** 红旗区医疗保障局2026年部门预算 */
const titleOf = ({ report: { department, year, kind }, unit }: Part): string =>
  unit ? `${unit.name}${year}年单位预算` : `${department.name}${year}年${kind === 'unit' ? '单位' : '部门'}预算`;
