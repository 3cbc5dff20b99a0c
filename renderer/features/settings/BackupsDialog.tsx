import { App, Button, Modal, Popconfirm, Table } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/contract/contract.ts';
import { localTime } from '../../components/localTime.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi } from '../../state/SessionContext.tsx';

type Backup = Result<'backups.list'>[number];

const REASONS: Readonly<Record<string, string>> = {
  open: '打开程序时',
  migration: '升级数据前',
  import: '导入前',
  daily: '每日',
  manual: '手工',
  restore: '恢复前',
};

/** Backups of all reports; restoring first saves the present state, so that it can be taken back. */
export function BackupsDialog({ close, restored }: { close: () => void; restored: () => void }) {
  const api = useApi();
  const { message } = App.useApp();
  const [backups, setBackups] = useState<Backup[] | null>(null);
  const fail = useCallback((error: unknown) => void message.error(messageOf(error), 8), [message]);
  const refresh = useCallback(() => void api.call('backups.list', {}).then(setBackups, fail), [api, fail]);
  useEffect(refresh, [refresh]);

  const restore = (id: string): void =>
    void api.call('backups.restore', { id }).then(() => {
      void message.success('已恢复。恢复前的状态也留了一份备份，可以再换回来。', 6);
      refresh();
      restored();
    }, fail);

  return (
    <Modal title="备份与恢复" open onCancel={close} footer={<Button onClick={close}>关闭</Button>} width={720}>
      <p>
        <Button type="primary" onClick={() => void api.call('backups.make', {}).then(refresh, fail)}>
          现在备份
        </Button>
      </p>
      <Table<Backup>
        rowKey="id"
        size="small"
        loading={backups === null}
        dataSource={backups ?? []}
        pagination={false}
        locale={{ emptyText: '还没有备份。打开程序和导入以前会自动备份，也可以现在备份。' }}
        scroll={{ y: 320 }}
        columns={[
          { title: '时间', dataIndex: 'at', render: (at: string) => localTime(at) },
          { title: '来由', dataIndex: 'reason', render: (reason: string) => REASONS[reason] ?? reason },
          {
            title: '大小',
            dataIndex: 'size',
            align: 'right',
            render: (size: number) => `${(size / 1024).toFixed(0)} KB`,
          },
          {
            title: '操作',
            width: 100,
            render: (_, backup) => (
              <Popconfirm
                title="恢复到这个时间？现在的状态会先备份。"
                okText="恢复"
                onConfirm={() => restore(backup.id)}
              >
                <Button type="link">恢复</Button>
              </Popconfirm>
            ),
          },
        ]}
      />
    </Modal>
  );
}
