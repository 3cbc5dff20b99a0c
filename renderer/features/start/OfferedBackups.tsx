import { Button, Table } from 'antd';
import type { DatabaseState } from '../../../shared/contract/contract.ts';
import { localTime } from '../../components/localTime.ts';

type Offered = Extract<DatabaseState, { kind: 'corrupt' }>['backups'][number];

interface Props {
  backups: readonly Offered[];
  busy: boolean;
  open: (id: string) => void;
}

/** The backups of a database that cannot be used, the newest first; those that are damaged themselves can't be opened. */
export function OfferedBackups({ backups, busy, open }: Props) {
  if (!backups.length) return null;
  return (
    <Table<Offered>
      rowKey="id"
      size="small"
      className="start-backups"
      dataSource={[...backups]}
      pagination={false}
      scroll={{ y: 320 }}
      columns={[
        { title: '备份时间', dataIndex: 'at', render: (at: string) => localTime(at) },
        { title: '来由', dataIndex: 'reason' },
        { title: '大小', dataIndex: 'size', align: 'right', render: (size: number) => `${Math.ceil(size / 1024)} KB` },
        { title: '状态', dataIndex: 'usable', render: (usable: boolean) => (usable ? '完好' : '不能使用') },
        {
          title: '操作',
          width: 150,
          render: (_, { id, at, usable }) => (
            <Button
              type="link"
              disabled={busy || !usable}
              aria-label={`打开 ${localTime(at)} 的备份`}
              onClick={() => open(id)}
            >
              打开这份备份
            </Button>
          ),
        },
      ]}
    />
  );
}
