import type { Findings } from './layoutProblem.ts';
import type { PlacedColumn } from './placedColumns.ts';
import type { PaneShape } from './rowShapes.ts';

/** Panes side by side: together they have every column once, and their anchors meet. */
export function checkPanes(panes: readonly PaneShape[], leaves: readonly PlacedColumn[], find: Findings): void {
  checkPaneColumns(panes, leaves, find);
  for (const pane of panes) {
    const nested = pane.shapes.find((shape) => shape.panes);
    if (nested) find.error(nested.keys, '并列的栏里不能再并列，请改成一层。');
    if (pane.span && !isSingle(pane)) {
      find.error([...pane.keys, 'rows'], '合并到所有行的栏只能有一行：请用上一级的行（self）或一个固定行。');
    }
  }
  checkAnchors(
    panes.filter((pane) => !pane.span),
    find,
  );
}

function checkPaneColumns(panes: readonly PaneShape[], leaves: readonly PlacedColumn[], find: Findings): void {
  const owners = new Map<string, number>();
  panes.forEach((pane, p) =>
    pane.columns.forEach((id, c) => {
      const keys = [...pane.keys, 'columns', c];
      const before = owners.get(id);
      if (!leaves.some(({ column }) => column.id === id)) {
        find.error(keys, `没有编号为“${id}”的最下层的列，请改正列的编号。`);
      } else if (before !== undefined) {
        find.error(keys, `列“${id}”已经在第 ${before + 1} 栏里，每一列只能属于一栏。请从一处删去。`);
      }
      owners.set(id, p);
    }),
  );
  for (const { column, keys } of leaves) {
    if (owners.has(column.id) || column.show === 'index') continue;
    find.error(keys, `并列的各栏都没有列“${column.id}”，它会是空的。请把它写进一栏的列（columns）。`);
  }
}

/** One row at most, whatever the facts: sources that run over facts may make many. */
function isSingle({ shapes }: PaneShape): boolean {
  return shapes.length === 1 && shapes[0]!.single;
}

/** Rows of one anchor stand on one line: every anchor is in two panes or more, in the same order. */
function checkAnchors(panes: readonly PaneShape[], find: Findings): void {
  const lists = panes.map((pane) => pane.shapes.filter((shape) => shape.anchor !== undefined));
  const names = lists.map((rows) => rows.map((row) => row.anchor!));
  const order = names.find((list) => list.length > 0) ?? [];
  lists.forEach((rows, p) => {
    let reached = -1;
    rows.forEach((row, r) => {
      const keys = [...row.keys, 'anchor'];
      const anchor = row.anchor!;
      if (names[p]!.indexOf(anchor) < r) find.error(keys, `对齐标记“${anchor}”在这一栏里写了两次，请删去一个。`);
      else if (!names.some((list, other) => other !== p && list.includes(anchor))) {
        find.error(keys, `对齐标记“${anchor}”只在一栏里有，没有可对齐的行。请在另一栏的行上写同样的标记，或删去。`);
      } else {
        const at = order.indexOf(anchor);
        if (at >= 0 && at < reached) {
          find.error(keys, `对齐标记“${anchor}”的先后与其他栏不同，无法对齐。请使各栏的顺序一致。`);
        }
        reached = Math.max(reached, at);
      }
    });
  });
}
