import { Button, Dropdown } from 'antd';
import { Fragment, useMemo, useState } from 'react';
import { DATASETS } from '../../../shared/budget/datasets.ts';
import { contextOfPart } from '../../../shared/layout/contextOfPart.ts';
import { findTable } from '../../../shared/layout/findTable.ts';
import type { GridView } from '../../../shared/layout/gridView.ts';
import type { Column, FormBlock } from '../../../shared/layout/layout.ts';
import { gridsOf, tableView, type TableView as View } from '../../../shared/layout/tableView.ts';
import { hasComparableColumns, withLastYear } from '../../../shared/layout/withLastYear.ts';
import type { Focus } from '../../state/nodes.ts';
import { useReportContext } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { PrintedGrid } from './PrintedGrid.tsx';
import { tableEntries, type TableEntry } from './tableEntries.ts';
import './tables.css';

interface Props {
  tableId: string;
  unitId?: string;
  focus: Focus | null;
}

/** A printed table: what is one fact can be edited here, the rest leads to where it comes from. */
export function TableView({ tableId, unitId, focus }: Props) {
  const whole = useReportContext();
  const context = useMemo(() => contextOfPart(whole, unitId), [whole, unitId]);
  const table = findTable(context.layout, tableId);
  const [compared, setCompared] = useState(false);
  const view = useMemo(
    () => table && tableView(compared ? withLastYear(table) : table, context),
    [table, context, compared],
  );
  if (!view) return <p className="ws-form">版式里没有这张表。</p>;
  return (
    <section className="tb-printed">
      <h2 className="tb-title">{view.title}</h2>
      <div className="tb-caption">
        <span>{[view.number, view.captionLeft].filter(Boolean).join('　')}</span>
        <span>
          {view.captionRight}
          {table && hasComparableColumns(table) && (
            <Button
              size="small"
              className="tb-compare"
              aria-pressed={compared}
              title="每一栏并列本年、上年、差额和增减百分比，只在屏幕上显示"
              onClick={() => setCompared(!compared)}
            >
              {compared ? '取消对比' : '对比上年'}
            </Button>
          )}
          <FillButton view={view} unitId={unitId} />
        </span>
      </div>
      {gridsOf(view).map(({ title, grid, block }, i) => (
        <Fragment key={`${title}${i}`}>
          {block && (
            <h3 className="tb-caption">
              {[...block.keys.map((k) => k.text), block.block.title].filter(Boolean).join(' · ')}
            </h3>
          )}
          <div className="tb-block" style={blockHeight(grid, block !== undefined)}>
            <PrintedGrid
              title={title}
              name={[view.number, title].filter(Boolean).join(' ')}
              grid={grid}
              columns={headOf(view, block?.block)}
              context={context}
              unit={view.moneyUnit}
              focus={focus}
            />
          </div>
        </Fragment>
      ))}
      <div className="tb-notes">
        {view.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </section>
  );
}

/** A form's blocks stand below each other, each with room for its rows; a single grid takes what the screen has. */
function blockHeight(grid: GridView, inForm: boolean): object {
  return inForm ? { height: Math.min(480, Math.max(1, grid.rows.length) * 50 + 60) } : { flex: 1 };
}

/** The columns of a block as wide as their share of the form's grid. */
function blockColumns(block: FormBlock, widths: readonly number[]): readonly Column[] {
  let at = block.side ? 1 : 0;
  return block.columns.map((column) => {
    const own = widths.slice(at, at + column.span).reduce((sum, w) => sum + w, 0);
    at += column.span;
    return { ...column, width: own * FORM_SCALE };
  });
}

const FORM_SCALE = 2.2;

function headOf(view: View, block: FormBlock | undefined): readonly Column[] {
  const { content } = view.table;
  if (block && content.kind === 'form') return blockColumns(block, content.widths);
  return content.kind === 'grid' ? content.columns : [];
}

/** Leads to where the table's facts are entered: at once to the dataset of most cells, by the menu to each of them. */
function FillButton({ view, unitId }: { view: View; unitId: string | undefined }) {
  const entries = useMemo(() => tableEntries(view), [view]);
  const [first, ...others] = entries;
  if (!first) return null;
  const open = (entry: TableEntry): void => {
    const { select, set } = useUi.getState();
    if (unitId) set({ unitFilter: unitId });
    select(entry);
  };
  const items = entries.map((entry, i) => ({ key: String(i), label: entryTitle(entry), onClick: () => open(entry) }));
  return (
    <>
      <Button size="small" type="link" title={`到“${entryTitle(first)}”`} onClick={() => open(first)}>
        去填数
      </Button>
      {others.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button size="small" type="link" aria-label="这张表的全部来源">
            全部来源（{entries.length}）
          </Button>
        </Dropdown>
      )}
    </>
  );
}

const entryTitle = (entry: TableEntry): string => (entry.kind === 'units' ? '预算单位' : DATASETS[entry.dataset].title);
