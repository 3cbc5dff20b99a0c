import { App, Button, Dropdown, Empty, Input, Segmented, Space, Table, Tooltip, Typography } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { ReportSummary } from '../../../shared/contract/contract.ts';
import { localTime } from '../../components/localTime.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi, useSession } from '../../state/SessionContext.tsx';
import { chooseFile } from '../../transport/chooseFile.ts';
import { windowBridge } from '../../transport/connect.ts';
import { chooseFiles, IMPORT_TYPES } from '../../transport/importSource.ts';
import { ImportScreen } from '../import/ImportScreen.tsx';
import { BackupsDialog } from '../settings/BackupsDialog.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { HomeRoll } from './HomeRoll.tsx';
import { FoundCell } from './FoundCell.tsx';
import { NewReportDialog } from './NewReportDialog.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import { useFileDrop } from './useFileDrop.ts';
import { useHostMenu, type HomeDialog } from './useHostMenu.ts';
import { stateKey, useFoundCounts } from './useFoundCounts.ts';
import './home.css';

/** The list of reports: search, new, open, save, duplicate, archive, delete with undo; a file can be dropped on it. */
export function HomePage() {
  const api = useApi();
  const session = useSession();
  const { message } = App.useApp();
  const [reports, setReports] = useState<ReportSummary[] | null>(null);
  const [search, setSearch] = useState('');
  const [archived, setArchived] = useState(false);
  const [dialog, setDialog] = useState<HomeDialog | null>(null);
  /** Id of the report that is rolled forward. */
  const [rolling, setRolling] = useState<string | null>(null);
  /** What is being imported. */
  const [importing, setImporting] = useState<readonly File[] | null>(null);

  const fail = useCallback((error: unknown) => void message.error(messageOf(error), 8), [message]);
  const refresh = useCallback(() => {
    const query = { archived, ...(search.trim() ? { search: search.trim() } : {}) };
    api.call('reports.list', query).then(setReports, fail);
  }, [api, archived, search, fail]);
  useEffect(refresh, [refresh]);
  useEffect(() => api.on('reports.listChanged', refresh), [api, refresh]);
  useEffect(() => api.on('database.changed', refresh), [api, refresh]);
  useHostMenu(setDialog);

  const open = (id: string): void => void session.load(id).catch(fail);
  const told = (opened: { id: string; repairs: string[] } | null): void => {
    if (!opened) return;
    if (opened.repairs.length)
      void message.warning(`文件已打开，其中 ${opened.repairs.length} 处已自动修正：${opened.repairs[0]}`, 8);
    open(opened.id);
  };
  /** The desktop window asks by itself; a browser can only hand over what its own dialog gave. */
  const openFile = (): void => {
    const opened = windowBridge()
      ? api.call('reports.openFile', {})
      : chooseFile().then((file) => file && api.call('reports.openFile', { file }));
    opened.then(told, fail);
  };
  const importFiles = (files: readonly File[]): void => {
    if (files.length) setImporting(files);
  };
  const drop = (files: readonly File[]): void => {
    const file = files.find(({ name }) => name.toLowerCase().endsWith('.mz'));
    if (!file) return importFiles(files);
    const path = windowBridge()?.pathOfFile(file);
    const params = path ? Promise.resolve({ path }) : file.text().then((text) => ({ file: { name: file.name, text } }));
    params.then((p) => api.call('reports.openFile', p)).then(told, fail);
  };
  const { over, handlers } = useFileDrop(drop);

  return (
    <main className={over ? 'home home-over' : 'home'} {...handlers}>
      <HomeBar
        openDialog={setDialog}
        openFile={openFile}
        importFiles={() => void chooseFiles(IMPORT_TYPES).then(importFiles)}
      />
      <HomeTools search={search} setSearch={setSearch} archived={archived} setArchived={setArchived} />
      <ReportTable reports={reports} archived={archived} open={open} roll={setRolling} refresh={refresh} fail={fail} />
      <RecentFiles open={(path) => api.call('reports.openFile', { path }).then(told, fail)} />
      <p className="home-hint">
        把 .mz 草稿文件拖到这里即可打开；把上年报告的 Word、Excel、PDF 文件（可以几个一起）拖到这里即可导入。
      </p>
      {importing && (
        <ImportScreen
          files={importing}
          close={() => setImporting(null)}
          made={(id, next) => {
            setImporting(null);
            if (next) setRolling(id);
            else open(id);
          }}
        />
      )}
      {rolling !== null && <HomeRoll id={rolling} close={() => setRolling(null)} open={open} />}
      <HomeDialogs
        dialog={dialog}
        close={() => setDialog(null)}
        open={open}
        refresh={refresh}
        reports={reports ?? []}
      />
    </main>
  );
}

interface DialogsProps {
  dialog: HomeDialog | null;
  close: () => void;
  open: (id: string) => void;
  refresh: () => void;
  reports: readonly ReportSummary[];
}

function HomeDialogs({ dialog, close, open, refresh, reports }: DialogsProps) {
  switch (dialog) {
    case 'new':
      return <NewReportDialog close={close} created={open} reports={reports} />;
    case 'settings':
      return <SettingsDialog close={close} />;
    case 'shortcuts':
      return <SettingsDialog close={close} tab="shortcuts" />;
    case 'backups':
      return <BackupsDialog close={close} restored={refresh} />;
    default:
      return null;
  }
}

interface ToolsProps {
  search: string;
  setSearch: (search: string) => void;
  archived: boolean;
  setArchived: (archived: boolean) => void;
}

function HomeTools({ search, setSearch, archived, setArchived }: ToolsProps) {
  return (
    <div className="home-tools">
      <Input.Search
        allowClear
        placeholder="按部门、年度、版式查找"
        aria-label="查找报告"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <Segmented
        value={archived ? 'archived' : 'active'}
        onChange={(value) => setArchived(value === 'archived')}
        options={[
          { value: 'active', label: '在编报告' },
          { value: 'archived', label: '已归档' },
        ]}
      />
    </div>
  );
}

interface BarProps {
  openDialog: (dialog: HomeDialog) => void;
  openFile: () => void;
  importFiles: () => void;
}

function HomeBar({ openDialog, openFile, importFiles }: BarProps) {
  return (
    <header className="home-bar">
      <Typography.Title level={1} className="home-title">
        明账
      </Typography.Title>
      <span className="home-sub">部门预算公开报告编制</span>
      <Space>
        <Button type="primary" onClick={() => openDialog('new')}>
          新建报告
        </Button>
        <Button onClick={importFiles}>导入上年报告…</Button>
        <Button onClick={openFile}>打开文件…</Button>
        <Button onClick={() => openDialog('backups')}>备份与恢复</Button>
        <Button onClick={() => openDialog('settings')}>设置</Button>
      </Space>
    </header>
  );
}

interface TableProps {
  reports: ReportSummary[] | null;
  archived: boolean;
  open: (id: string) => void;
  roll: (id: string) => void;
  refresh: () => void;
  fail: (error: unknown) => void;
}

function ReportTable({ reports, archived, open, roll, refresh, fail }: TableProps) {
  const counts = useFoundCounts(reports);
  const rowActions = useRowActions(roll, refresh, fail);
  return (
    <Table<ReportSummary>
      rowKey="id"
      size="small"
      loading={reports === null}
      dataSource={reports ?? []}
      pagination={false}
      onRow={(report) => ({ onDoubleClick: () => open(report.id) })}
      locale={{ emptyText: <Empty description={archived ? '没有已归档的报告' : '还没有报告，可以新建或打开文件'} /> }}
      columns={[
        {
          title: '部门',
          dataIndex: 'department',
          render: (name: string, report) => (
            <Button type="link" className="home-open" onClick={() => open(report.id)}>
              {name}
            </Button>
          ),
        },
        { title: '年度', dataIndex: 'year', width: 80 },
        { title: '类型', dataIndex: 'kind', width: 100, render: (kind) => (kind === 'unit' ? '单位预算' : '部门预算') },
        { title: '版式', dataIndex: 'layoutName', ellipsis: true },
        { title: '审核', width: 150, render: (_, report) => <FoundCell count={counts.get(stateKey(report))} /> },
        { title: '最后修改', dataIndex: 'changedAt', width: 170, render: (at: string) => localTime(at) },
        { title: '改动', dataIndex: 'seq', width: 70, align: 'right' },
        {
          title: '操作',
          width: 150,
          render: (_, report) => (
            <Space size={0}>
              <Tooltip title="打开报告">
                <Button type="link" onClick={() => open(report.id)}>
                  打开
                </Button>
              </Tooltip>
              <Dropdown menu={{ items: rowActions(report) }} trigger={['click']}>
                <Button type="link" aria-label={`${report.department}${report.year}年的更多操作`}>
                  更多
                </Button>
              </Dropdown>
            </Space>
          ),
        },
      ]}
    />
  );
}

/** What can be done with a report of the list; deleting can be taken back from the notice that tells of it. */
function useRowActions(roll: (id: string) => void, refresh: () => void, fail: (error: unknown) => void) {
  const api = useApi();
  const { message, notification } = App.useApp();
  const remove = (report: ReportSummary): void => {
    const key = `deleted-${report.id}`;
    const restore = (): void => {
      notification.destroy(key);
      api.call('reports.restore', { id: report.id }).then(refresh, fail);
    };
    api.call('reports.delete', { id: report.id }).then(() => {
      refresh();
      notification.info({
        key,
        title: `已删除 ${report.department} ${report.year} 年报告`,
        description: (
          <Button size="small" onClick={restore}>
            撤销删除
          </Button>
        ),
        duration: 12,
      });
    }, fail);
  };
  return (report: ReportSummary) => [
    { key: 'roll', label: '结转为新年度…', onClick: () => roll(report.id) },
    {
      key: 'duplicate',
      label: '复制一份',
      onClick: () => void api.call('reports.duplicate', { id: report.id }).then(refresh, fail),
    },
    {
      key: 'save',
      label: '另存为文件（.mz）…',
      onClick: () =>
        void api.call('reports.saveAs', { id: report.id }).then((saved) => {
          if (saved?.download) window.location.assign(saved.download);
          else if (saved) void message.success(`已保存到 ${saved.path}`);
        }, fail),
    },
    {
      key: 'archive',
      label: report.archived ? '取消归档' : '归档',
      onClick: () =>
        void api.call('reports.archive', { id: report.id, archived: !report.archived }).then(refresh, fail),
    },
    { key: 'delete', label: '删除', danger: true, onClick: () => remove(report) },
  ];
}
