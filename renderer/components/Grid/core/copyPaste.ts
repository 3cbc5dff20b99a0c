import type { PastePlan } from '../model/pastePlan.ts';
import { pastePlan } from '../model/pastePlan.ts';
import { MAX_PASTE_BYTES, parseClipboard } from '../model/parseClipboard.ts';
import { selectRange } from '../model/selection.ts';
import type { ClipCell } from '../model/serialiseClipboard.ts';
import { serialiseClipboard } from '../model/serialiseClipboard.ts';
import type { CellChange, ClipboardContent } from '../types.ts';
import { applyChanges, clearSelection } from './changing.ts';
import type { GridCore } from './gridCore.ts';
import { currentRange, isOneCell, setSelection } from './selecting.ts';

/** The selected block as text and HTML, with the texts as shown. */
export function copySelection(core: GridCore): ClipboardContent {
  const range = currentRange(core);
  const { view } = core;
  const cells: ClipCell[][] = [];
  for (let r = range.r0; r <= range.r1; r++) {
    const line: ClipCell[] = [];
    for (let c = range.c0; c <= range.c1; c++) line.push(clipCell(core, r, c));
    cells.push(line);
  }
  const only = cells[0]?.[0];
  if (only && isOneCell(core.view, range)) {
    const { text } = view.cell({ r: range.r0, c: range.c0 });
    return serialiseClipboard([[{ text, kind: only.kind }]]);
  }
  return serialiseClipboard(cells);
}

function clipCell(core: GridCore, r: number, c: number): ClipCell {
  const { view } = core;
  const origin = view.spans.origin({ r, c });
  const kind = view.leaves[c]?.kind ?? 'text';
  if (origin.r !== r || origin.c !== c) return { text: '', kind, covered: true };
  const size = view.spans.size(origin);
  return { text: view.cell(origin).text, kind, rowSpan: size.rows, colSpan: size.cols };
}

/** Handles copy and cut of the text field; while a cell is edited they belong to its text. */
export function onCopyEvent(core: GridCore, event: ClipboardEvent, cut: boolean): void {
  if (core.store.getState().edit || !event.clipboardData) return;
  event.preventDefault();
  const content = copySelection(core);
  event.clipboardData.setData('text/plain', content.text);
  event.clipboardData.setData('text/html', content.html);
  if (cut) clearSelection(core, 'cut');
}

export function onPasteEvent(core: GridCore, event: ClipboardEvent): void {
  if (core.store.getState().edit || !event.clipboardData) return;
  event.preventDefault();
  pasteContent(core, {
    text: event.clipboardData.getData('text/plain'),
    html: event.clipboardData.getData('text/html'),
  });
}

/** Pastes at the selection; asks first when the table has too few rows. */
export function pasteContent(core: GridCore, content: ClipboardContent): void {
  const parsed = parseClipboard(content);
  if (parsed.kind === 'tooLarge') {
    warn(core, '粘贴的内容太大，没有写入', [
      `约 ${(parsed.bytes / 1024 / 1024).toFixed(1)} MB，一次最多 ${MAX_PASTE_BYTES / 1024 / 1024} MB。` +
        '请分几次粘贴，或者用“导入”读取整个文件。',
    ]);
    return;
  }
  if (parsed.kind === 'empty') {
    warn(core, '剪贴板里没有可以粘贴的文字', []);
    return;
  }
  const range = currentRange(core);
  const cells = parsed.fromTable || !wantsText(core) ? parsed.cells : [[content.text.replace(/\r\n?/g, '\n').trim()]];
  // One merged cell is one target, however many places it covers.
  const at = isOneCell(core.view, range) ? { ...range, r1: range.r0, c1: range.c0 } : range;
  const plan = pastePlan(cells, at, core.view.rowCount, core.view.colCount);
  if (plan.extraRows > 0 && core.props.onInsertRows) {
    core.store.setState({ pendingPaste: plan });
    return;
  }
  runPaste(core, plan, false);
}

/** Lines of running text go into one cell of a text column, not into one row each. */
function wantsText(core: GridCore): boolean {
  const { active } = core.store.getState().selection;
  return core.view.leaves[active.c]?.kind === 'multiline' && isOneCell(core.view, currentRange(core));
}

/** Carries out a planned paste, with or without the rows it lacks. */
export function runPaste(core: GridCore, plan: PastePlan, addRows: boolean): void {
  const batch = core.props.batch ?? ((_label: string, run: () => void) => run());
  batch('粘贴', () => {
    const added = addRows ? insertForPaste(core, plan.extraRows) : [];
    if (!added) return;
    const { rowCount } = core.view;
    const inside = plan.cells.filter((cell) => cell.r < rowCount);
    const extra = added.length > 0 ? changesBelow(core, plan, added) : [];
    applyChanges(core, inside, 'paste', { extra, remark: leftOut(plan, added.length) });
    const r1 = Math.min(plan.target.r1, rowCount + added.length - 1);
    if (r1 >= plan.target.r0) setSelection(core, selectRange({ ...plan.target, r1 }));
  });
}

/** Null when the owner refused; the reason is then shown. */
function insertForPaste(core: GridCore, count: number): readonly string[] | null {
  const outcome = core.props.onInsertRows?.(null, count);
  if (outcome?.ok) return outcome.rowIds;
  warn(core, '没有粘贴：不能增加行', outcome ? [outcome.reason] : []);
  return null;
}

function changesBelow(core: GridCore, plan: PastePlan, rowIds: readonly string[]): CellChange[] {
  const changes: CellChange[] = [];
  for (const cell of plan.cells) {
    const rowId = rowIds[cell.r - core.view.rowCount];
    const colId = core.view.leaves[cell.c]?.id;
    const readOnlyColumn = core.view.leaves[cell.c]?.kind === 'readonly';
    // Blanks change nothing in a new row.
    if (rowId !== undefined && colId !== undefined && cell.text !== '' && !readOnlyColumn) {
      changes.push({ rowId, colId, text: cell.text });
    }
  }
  return changes;
}

function leftOut(plan: PastePlan, addedRows: number): string | undefined {
  const rows = plan.extraRows - addedRows;
  const parts = [
    rows > 0 ? `表下方放不下的 ${rows} 行` : '',
    plan.cutColumns > 0 ? `表右侧放不下的 ${plan.cutColumns} 列` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${parts.join('、')}没有粘贴` : undefined;
}

function warn(core: GridCore, title: string, details: string[]): void {
  core.store.setState({ notice: { tone: 'warning', title, details, first: null } });
}
