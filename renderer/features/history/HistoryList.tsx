import { App, Button, Table } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { HistoryRow } from '../../../shared/contract/contract.ts';
import { localTime } from '../../components/localTime.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi, useOpen } from '../../state/SessionContext.tsx';

const PAGE = 50;

/** The log of changes: who, when, what; the newest first. */
export function HistoryList() {
  const api = useApi();
  const { message } = App.useApp();
  const { id, seq } = useOpen();
  const [rows, setRows] = useState<HistoryRow[]>([]);
  const [more, setMore] = useState(false);
  const load = useCallback(
    (before?: number) =>
      api.call('report.history', { id, limit: PAGE, ...(before === undefined ? {} : { before }) }).then(
        (page) => {
          setRows((known) => (before === undefined ? page : [...known, ...page]));
          setMore(page.length === PAGE);
        },
        (error) => void message.error(messageOf(error)),
      ),
    [api, id, message],
  );
  useEffect(() => void load(), [load, seq]);
  return (
    <div className="ws-log">
      <Table<HistoryRow>
        rowKey="seq"
        size="small"
        pagination={false}
        dataSource={rows}
        rowClassName={(row) => (row.undone ? 'ws-undone' : '')}
        columns={[
          { title: '序号', dataIndex: 'seq', width: 64 },
          { title: '时间', dataIndex: 'at', width: 150, render: (at: string) => localTime(at) },
          { title: '操作人', dataIndex: 'by', width: 110 },
          { title: '操作', dataIndex: 'label' },
          { title: '状态', dataIndex: 'undone', width: 80, render: (undone: boolean) => (undone ? '已撤销' : '') },
        ]}
      />
      {more && (
        <Button type="link" onClick={() => void load(rows.at(-1)?.seq)}>
          更早的记录
        </Button>
      )}
    </div>
  );
}
