import { documentProblems } from '../pdf/documentProblems.ts';
import type { PdfProgress } from '../pdf/renderPdf.ts';
import type { OfficeFile, OfficeTask } from './officeTask.ts';

/** Makes a Word, Excel or HTML file in this thread. A library is loaded when it is needed. */
export async function renderOffice(
  { format, document, fonts, sums }: OfficeTask,
  onProgress: (progress: PdfProgress) => void = () => {},
): Promise<OfficeFile> {
  switch (format) {
    case 'docx': {
      const { renderDocx } = await import('../docx/renderDocx.ts');
      return renderDocx(document, { fonts, onProgress });
    }
    case 'xlsx': {
      const { renderXlsx } = await import('../xlsx/renderXlsx.ts');
      return { bytes: await renderXlsx(document, sums), problems: [] };
    }
    case 'html': {
      const { renderHtml } = await import('../html/renderHtml.ts');
      const bytes = Uint8Array.from(Buffer.from(renderHtml(document), 'utf8'));
      return { bytes, problems: documentProblems(document) };
    }
  }
}
