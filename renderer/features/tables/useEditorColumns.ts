import { useMemo } from 'react';
import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { ColumnNode } from '../../components/Grid/types.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { catalogueYear } from './catalogueYear.ts';
import {
  columnLeaves,
  editorColumns,
  isSubjectDimension,
  needsWholeTree,
  type EditorColumn,
  type EditorNode,
} from './editorColumns.ts';
import { choicesOf, suggestSubjects, type ChoiceLists } from './suggestions.ts';
import { useFittedWidths } from './useFittedWidths.ts';

interface Place {
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly lines: readonly Line[];
  readonly hidden: readonly string[];
}

/** The columns of a dataset's editor for the grid; they stay the same object while only amounts change. */
export function useEditorColumns({ dataset, year, lines, hidden }: Place) {
  const { report } = useOpen();
  const unit = useUi((s) => s.moneyUnit);
  const widths = useUi((s) => s.columnWidths);
  const session = useSession();
  const wholeTree = useMemo(() => needsWholeTree(dataset, lines), [dataset, lines]);
  const byUnit = useMemo(() => {
    const nodes = editorColumns(dataset, unit, wholeTree).filter((n) => 'children' in n || !hidden.includes(n.id));
    const inYuan = columnLeaves(editorColumns(dataset, '元', wholeTree));
    const leaves = columnLeaves(nodes);
    return {
      nodes,
      firstId: leaves[0]?.id,
      columns: new Map(leaves.map((c) => [c.id, c])),
      yuanColumns: new Map(inYuan.map((c) => [c.id, c])),
    };
  }, [dataset, unit, wholeTree, hidden]);
  const fitted = useFittedWidths({ report, dataset, year, lines, columns: byUnit.columns });
  const { units } = report;
  // only lists that are chosen from: the columns are not made anew for every edit of the projects themselves
  const chosen = DATASETS[dataset].dimensions.includes('project') && dataset !== 'projects';
  const projects = chosen ? report.current.projects : NO_LINES;
  const former = chosen ? report.prior.projects : NO_LINES;
  const shown = useMemo(() => {
    const lists = { units, current: { projects }, prior: { projects: former } };
    const now = (): Report | undefined => session.getState().open?.report;
    return gridColumns(
      byUnit.nodes,
      (id) => widths[`${dataset}:${id}`] ?? fitted[id],
      (column) => entryHelp(dataset, year, column, lists, now),
    );
  }, [byUnit, widths, fitted, dataset, year, units, projects, former, session]);
  const frozen = useMemo(() => frozenColumns(shown), [shown]);
  return { ...byUnit, frozen, shown };
}

const NO_LINES: readonly Line[] = [];
const WIDEST_FROZEN = 460;

/** The columns that name a line stay in view, as long as they leave room for the amounts. */
function frozenColumns(nodes: readonly ColumnNode[]): number {
  let width = 0;
  let count = 0;
  for (const node of nodes) {
    if ('children' in node || node.kind === 'amount' || node.kind === 'quantity') break;
    width += node.width;
    if (width > WIDEST_FROZEN) break;
    count += 1;
  }
  return count < nodes.length ? count : 0;
}

/** Choices of a select column, suggestions of a column of subjects. */
function entryHelp(
  dataset: DatasetId,
  year: 'this' | 'prior',
  column: EditorColumn,
  lists: ChoiceLists,
  now: () => Report | undefined,
): object {
  if (column.kind === 'select') return { options: choicesOf(dataset, column, lists) };
  const dimension = column.nameOf ?? (column.target?.kind === 'dimension' ? column.target.dimension : '');
  if (column.kind !== 'code' || !isSubjectDimension(dimension)) return {};
  return {
    suggest: (query: string, { rowId }: { rowId: string }) => {
      const report = now();
      if (!report) return [];
      const line = (year === 'this' ? report.current : report.prior)[dataset].find((l) => l.id === rowId);
      return suggestSubjects(dimension, query, line, report, catalogueYear(report, year));
    },
  };
}

function gridColumns(
  nodes: readonly EditorNode[],
  width: (id: string) => number | undefined,
  help: (column: EditorColumn) => object,
): ColumnNode[] {
  return nodes.map((node) =>
    'children' in node
      ? { title: node.title, children: gridColumns(node.children, width, help) }
      : { id: node.id, title: node.title, width: width(node.id) ?? node.width, kind: node.kind, ...help(node) },
  );
}
