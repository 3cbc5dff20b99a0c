import type { ReactElement } from 'react';
import { cellBox } from '../core/cellBox.ts';
import { canJump, jumpFrom } from '../core/jumping.ts';
import type { GridView } from '../core/gridView.ts';
import type { Pos } from '../model/position.ts';
import type { Provenance } from '../types.ts';
import { useGrid, useGridState } from './gridContext.ts';
import { popupPlace } from './popupPlace.ts';

const WIDTH = 320;

const PROVENANCE: Record<Provenance, string> = {
  typed: '',
  imported: '来自导入的文件',
  computed: '由系统计算',
  prior: '来自上年报告',
};

interface HintLine {
  tone: 'error' | 'warning' | 'plain';
  text: string;
}

/** Reasons of a cell: refused text, error, hint, why it can't be edited with the way to its source, where it is from. */
export function CellHint(): ReactElement | null {
  const { core, view } = useGrid();
  const hint = useGridState((state) => state.hint);
  const refusal = useGridState((state) => state.refusal);
  const active = useGridState((state) => state.selection.active);
  const suggesting = useGridState((state) => state.suggest !== null);
  const pos = refusal !== null ? active : hint;
  const editing = refusal !== null;
  const anchor = pos && (editing ? core.editor?.getBoundingClientRect() : cellBox(core, pos));
  if (!pos || !anchor || suggesting) return null;
  const lines: HintLine[] = refusal !== null ? [{ tone: 'error', text: refusal }] : hintLines(view, pos);
  if (lines.length === 0) return null;
  const place = popupPlace(anchor, WIDTH, 120, window.innerWidth, window.innerHeight);
  const jump = refusal === null && canJump(core, pos);
  return (
    <div
      role="tooltip"
      className={`mz-grid-hint is-${lines[0]?.tone ?? 'plain'}`}
      style={{ left: place.left, top: place.top, bottom: place.bottom, maxWidth: WIDTH }}
      onMouseEnter={() => window.clearTimeout(core.hintTimer)}
      onMouseDown={(event) => event.preventDefault()}
    >
      {lines.map((line) => (
        // what was refused, or is wrong, is read out at once
        <div
          key={line.text}
          role={line.tone === 'error' ? 'alert' : undefined}
          className={`mz-grid-hintline is-${line.tone}`}
        >
          {line.text}
        </div>
      ))}
      {refusal !== null && <div className="mz-grid-hintline">改正后按回车，或按 Esc 放弃。</div>}
      {jump && (
        <button type="button" tabIndex={-1} className="mz-grid-link" title="Ctrl+[" onClick={() => jumpFrom(core, pos)}>
          → 来源
        </button>
      )}
    </div>
  );
}

/** What there is to say about a cell; empty when nothing. */
export function hintLines(view: GridView, pos: Pos): HintLine[] {
  const cell = view.cell(pos);
  const lines: HintLine[] = [];
  if (cell.error !== undefined) lines.push({ tone: 'error', text: cell.error });
  if (cell.warning !== undefined) lines.push({ tone: 'warning', text: cell.warning });
  const readOnly = view.readOnlyOf(pos);
  if (readOnly) lines.push({ tone: 'plain', text: readOnly.reason });
  const from = cell.provenance ? PROVENANCE[cell.provenance] : '';
  if (from !== '' && !(readOnly && cell.provenance === 'computed')) lines.push({ tone: 'plain', text: from });
  return lines;
}
