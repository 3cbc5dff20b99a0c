import { ROOT_ROW, type Row } from './row.ts';

interface Pane {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly span: boolean;
}

/**
 * Panes side by side: rows are zipped, shorter panes padded, and rows that carry the same anchor stand on one line. The
 * only row of a spanning pane is merged over all lines.
 */
export function pairRows(panes: readonly Pane[], key: string): readonly Row[] {
  const anchors = commonAnchors(panes);
  const segments = panes.map((pane) => (pane.span ? [] : splitAtAnchors(pane.rows, anchors)));
  const lines: (Row | null)[][] = [];
  for (let s = 0; s <= anchors.length; s++) {
    const height = Math.max(0, ...segments.map((pane) => pane[s]?.length ?? 0));
    const padded = segments.map((pane) => padSegment(pane[s] ?? [], height, s > 0));
    for (let i = 0; i < height; i++) lines.push(padded.map((pane) => pane[i] ?? null));
  }
  if (!lines.length && panes.some((p) => p.span && p.rows.length)) lines.push(panes.map(() => null));
  return lines.map((cells, i) => pairedRow(panes, cells, i, key));
}

/** Anchors in the order of the first pane that has them all. */
function commonAnchors(panes: readonly Pane[]): string[] {
  const lists = panes.filter((p) => !p.span).map((p) => p.rows.flatMap((r) => (r.anchor ? [r.anchor] : [])));
  const first = lists.find((l) => l.length) ?? [];
  return first.filter((a) => lists.filter((l) => l.includes(a)).length > 1);
}

/** Segment 0 stands before the first anchor; each further segment begins with its anchor's row. */
function splitAtAnchors(rows: readonly Row[], anchors: readonly string[]): Row[][] {
  const segments: Row[][] = [[], ...anchors.map(() => [])];
  let at = 0;
  for (const row of rows) {
    const next = row.anchor ? anchors.indexOf(row.anchor) + 1 : 0;
    if (next > at) at = next;
    segments[at]!.push(row);
  }
  return segments;
}

/** Padding goes below the rows; a segment without its anchor's row keeps the anchor's line empty. */
function padSegment(rows: readonly Row[], height: number, anchored: boolean): (Row | null)[] {
  const missing = anchored && rows.length > 0 && !rows[0]!.anchor ? [null] : [];
  const all = [...missing, ...rows];
  return [...all, ...Array.from({ length: Math.max(0, height - all.length) }, () => null)];
}

function pairedRow(panes: readonly Pane[], cells: readonly (Row | null)[], index: number, key: string): Row {
  const byColumn: Record<string, Row | null> = {};
  const merged: string[] = [];
  panes.forEach((pane, p) => {
    for (const column of pane.columns) {
      byColumn[column] = pane.span ? (pane.rows[0] ?? null) : (cells[p] ?? null);
      if (pane.span && index > 0) merged.push(column);
    }
  });
  const shown = Object.values(byColumn).filter((r) => r !== null);
  const look = shown.some((r) => r.look === 'total') ? 'total' : 'normal';
  return { ...ROOT_ROW, key: `${key}#${index}`, panes: byColumn, look, ...(merged.length ? { merged } : {}) };
}
