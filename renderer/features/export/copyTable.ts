import type { Context } from '../../../shared/layout/context.ts';
import { contextOfPart } from '../../../shared/layout/contextOfPart.ts';
import { findTable } from '../../../shared/layout/findTable.ts';
import { tableView } from '../../../shared/layout/tableView.ts';
import { tableBlock } from '../../../shared/document/tableBlock.ts';
import { tableClipboard } from '../../../shared/export/tableClipboard.ts';

/** Puts a whole table of the layout, as it is printed, on the clipboard: as a table and as text with tabs. */
export async function copyTable(whole: Context, { id, unitId }: { id: string; unitId?: string }): Promise<void> {
  const context = contextOfPart(whole, unitId);
  const table = findTable(context.layout, id);
  if (!table) throw new Error('版式里没有这张表');
  const { text, html } = tableClipboard(tableBlock(tableView(table, context), id));
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
  ]);
}
