import type { SourcePlace } from '../../../shared/recognise/sourceDocument.ts';

/** Where a block stands in its file, in words; '' where the file has no pages. */
export function tablePlace({ sheet, page, line }: SourcePlace): string {
  if (sheet !== undefined) return `工作表“${sheet}”`;
  if (page !== undefined) return `第 ${page} 页`;
  return line === undefined ? '' : `第 ${line} 行`;
}
