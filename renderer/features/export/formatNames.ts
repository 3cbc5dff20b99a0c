import type { ExportFormat } from '../../../shared/contract/contract.ts';

/** How the formats are called in menus and titles. */
export const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  html: '网页',
};
