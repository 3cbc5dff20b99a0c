import { FILE_FORMATS, type ExportFormat } from '../../../shared/contract/exportFormat.ts';

/** What the person is told of a format, and what a browser has to know of its files. */
export interface FormatWords {
  readonly extension: `.${ExportFormat}`;
  readonly type: string;
  /** PDF 文件 */
  readonly kind: string;
  /** 导出 PDF */
  readonly title: string;
}

/** The formats that a report can be exported to. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormat, FormatWords>> = {
  pdf: { extension: '.pdf', type: 'application/pdf', kind: 'PDF 文件', title: '导出 PDF' },
  docx: {
    extension: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    kind: 'Word 文档',
    title: '导出 Word',
  },
  xlsx: {
    extension: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    kind: 'Excel 工作簿',
    title: '导出 Excel',
  },
  html: { extension: '.html', type: 'text/html; charset=utf-8', kind: '网页', title: '导出网页' },
};

/** The format that the ending of a file's name asks for; undefined for another ending. */
export function formatOfEnding(ending: string): ExportFormat | undefined {
  return FILE_FORMATS.find((format) => EXPORT_FORMATS[format].extension === ending.toLowerCase());
}
