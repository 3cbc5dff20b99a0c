import { Alert, App, Button, Popconfirm, Space, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { AppInfo, DatabaseState, Params } from '../../../shared/contract/contract.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi } from '../../state/SessionContext.tsx';
import { OfferedBackups } from './OfferedBackups.tsx';
import './start.css';

type NotOpen = Exclude<DatabaseState, { kind: 'open' }>;
type Open = (how: Params<'database.open'>) => void;

interface Props {
  state: NotOpen;
  /** How the database is after another attempt. */
  tried: (state: DatabaseState) => void;
}

/** Instead of the list of reports: why the database is not open, where it lies, and the ways on. Nothing is deleted. */
export function DatabaseProblem({ state, tried }: Props) {
  const api = useApi();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const open: Open = (how) => {
    setBusy(true);
    api
      .call('database.open', how)
      .then(tried, (error: unknown) => void message.error(messageOf(error), 8))
      .finally(() => setBusy(false));
  };
  return (
    <main className="start" aria-label="数据文件没有打开">
      <Typography.Title level={1} className="start-title">
        明账
      </Typography.Title>
      <Alert
        type={state.kind === 'corrupt' ? 'error' : 'warning'}
        showIcon
        title={titleOf(state)}
        description={state.kind === 'corrupt' ? state.message : state.problem.message}
      />
      <Places />
      {state.kind === 'corrupt' ? (
        <Recovery state={state} open={open} busy={busy} />
      ) : (
        <Space>
          <Button type="primary" loading={busy} onClick={() => open({})}>
            重试
          </Button>
          {state.canTakeOver && (
            <Popconfirm
              title="强制接管？"
              description="只有对方电脑确实已经关机或异常退出时才接管，否则两边的修改会互相损坏。"
              okText="接管"
              onConfirm={() => open({ takeover: true })}
            >
              <Button danger disabled={busy}>
                强制接管…
              </Button>
            </Popconfirm>
          )}
        </Space>
      )}
    </main>
  );
}

function titleOf(state: NotOpen): string {
  if (state.kind === 'corrupt') return '数据文件不能使用';
  if (state.problem.code === 'fileNewer') return '数据文件由更新版本的明账保存';
  return state.canTakeOver ? '数据文件正在另一台电脑上使用' : '数据文件没有打开';
}

interface RecoveryProps {
  state: Extract<DatabaseState, { kind: 'corrupt' }>;
  open: Open;
  busy: boolean;
}

function Recovery({ state: { backups, newestGood }, open, busy }: RecoveryProps) {
  return (
    <>
      <Space>
        {newestGood !== null && (
          <Button type="primary" loading={busy} onClick={() => open({ fromBackup: newestGood })}>
            用最近的完好备份打开
          </Button>
        )}
        <Popconfirm
          title="从空白数据开始？"
          description="损坏的文件和所有备份都保留，以后仍可在“备份与恢复”中恢复。"
          okText="从空白开始"
          onConfirm={() => open({})}
        >
          <Button disabled={busy} {...(newestGood === null ? { type: 'primary' as const } : {})}>
            从空白数据开始…
          </Button>
        </Popconfirm>
      </Space>
      <OfferedBackups backups={backups} busy={busy} open={(id) => open({ fromBackup: id })} />
    </>
  );
}

/** Where the files lie: who has to look after them by hand must find them. */
function Places() {
  const api = useApi();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    api.call('app.info', {}).then(setInfo, () => undefined);
  }, [api]);
  if (!info) return null;
  return (
    <dl className="start-places">
      <dt>数据文件夹</dt>
      <dd>{info.dataFolder}</dd>
      <dt>备份文件夹</dt>
      <dd>{info.backupFolder}</dd>
      <dt>程序版本</dt>
      <dd>{info.version}</dd>
    </dl>
  );
}
