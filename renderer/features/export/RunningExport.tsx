import { Alert, App, Button, Modal, Progress } from 'antd';
import type { SavedFile } from '../../../shared/contract/contract.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi } from '../../state/SessionContext.tsx';
import { FORMAT_NAMES } from './formatNames.ts';
import { useExport, type ExportWish } from './useExport.ts';

/** One export, with progress; can be given up. */
export function RunningExport({ wish, close }: { wish: ExportWish; close: () => void }) {
  const api = useApi();
  const { message } = App.useApp();
  const { outcome, cancel } = useExport(wish, close);
  const running = outcome.kind === 'running';
  const show = (path: string): void =>
    void api.call('files.show', { path }).catch((error: unknown) => void message.error(messageOf(error)));
  return (
    <Modal
      title={`导出 ${FORMAT_NAMES[wish.format]}`}
      open
      onCancel={cancel}
      footer={
        <>
          {outcome.kind === 'saved' && !outcome.file.download && (
            <Button onClick={() => show(outcome.file.path)}>打开所在文件夹</Button>
          )}
          <Button type={running ? 'default' : 'primary'} onClick={cancel}>
            {running ? '取消导出' : '关闭'}
          </Button>
        </>
      }
    >
      {running && (
        <>
          <p>正在导出：{outcome.phase}</p>
          <Progress percent={outcome.percent} aria-label="导出进度" />
        </>
      )}
      {outcome.kind === 'failed' && <Alert type="error" showIcon title={outcome.message} />}
      {outcome.kind === 'saved' && <Saved file={outcome.file} />}
    </Modal>
  );
}

function Saved({ file }: { file: SavedFile }) {
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={file.download ? `已交给浏览器下载：${file.path}` : `已导出到 ${file.path}`}
      />
      {file.notes.length > 0 && (
        <ul className="ws-notes">
          {file.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
