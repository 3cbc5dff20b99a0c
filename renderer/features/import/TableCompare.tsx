import { Alert, Pagination } from 'antd';
import { useRef, useState, type UIEvent } from 'react';
import type { ImportReading, ImportTable, ImportTableChange } from '../../../shared/contract/importing.ts';
import { useUi } from '../../state/uiStore.ts';
import { ResultPane } from './ResultPane.tsx';
import { SourcePane } from './SourcePane.tsx';
import { TableControls } from './TableControls.tsx';
import { PAGE_ROWS, useTablePage } from './useTablePage.ts';

interface Props {
  readonly reading: ImportReading;
  readonly table: ImportTable;
  readonly change: (change: ImportTableChange) => void;
}

/** One table: as it stands at the left, as it was read at the right, row beside row. */
export function TableCompare({ reading, table, change }: Props) {
  const [page, setPage] = useState(0);
  const { shown, problem } = useTablePage(reading, table.index, page);
  const unit = useUi((state) => state.moneyUnit);
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const follow = (event: UIEvent<HTMLDivElement>): void => {
    const { scrollTop } = event.currentTarget;
    for (const { current } of [left, right])
      if (current && current.scrollTop !== scrollTop) current.scrollTop = scrollTop;
  };
  const note = noteOf(table);
  const rows = shown ? shown.rows - shown.head : 0;
  return (
    <section className="imp-compare" aria-label="原表与读入结果">
      <TableControls table={table} change={change} />
      {problem && <Alert type="error" title={problem} showIcon />}
      {shown && (
        <div className="imp-panes">
          <div className="imp-half">
            <h3>原表</h3>
            <div className="imp-pane" ref={left} onScroll={follow} tabIndex={0} role="group" aria-label="原表">
              <SourcePane table={table} page={shown} change={change} />
            </div>
          </div>
          <div className="imp-half">
            <h3>读入结果{note ? '' : `（${unit}）`}</h3>
            {note ? (
              <p className="imp-note">{note}</p>
            ) : (
              <div className="imp-pane" ref={right} onScroll={follow} tabIndex={0} role="group" aria-label="读入结果">
                <ResultPane table={table} page={shown} unit={unit} />
              </div>
            )}
          </div>
        </div>
      )}
      {rows > PAGE_ROWS && (
        <Pagination
          size="small"
          align="center"
          showSizeChanger={false}
          current={page + 1}
          pageSize={PAGE_ROWS}
          total={rows}
          showTotal={(total) => `共 ${total} 行`}
          onChange={(next) => setPage(next - 1)}
        />
      )}
    </section>
  );
}

/** Why there are no rows to show as they were read. */
function noteOf({ state, kind }: ImportTable): string {
  if (state === 'leftOut') return '这张表不导入。';
  if (kind === 'performance') return '作为绩效目标读入：目标、任务和指标进入绩效目标的数据，可在报告中查看。';
  if (state === 'kept') return '没有认出是哪一类预算表，按原样保留，报告中照原样打印。要让它的数成为数据，请选择类别。';
  return '';
}
