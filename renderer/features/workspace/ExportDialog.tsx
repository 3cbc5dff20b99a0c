import { Alert, App, Button, Modal, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { SavedFile } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useApi, useOpen } from '../../state/SessionContext.tsx';

/** Exports the report as PDF, with progress; can be given up. */
export function ExportDialog({ close }: { close: () => void }) {
  const api = useApi();
  const newId = useNewId();
  const { id } = useOpen();
  const { message } = App.useApp();
  const [progress, setProgress] = useState<{ phase: string; percent: number }>({ phase: '准备', percent: 0 });
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = useRef<string | null>(null);
  const closeNow = useRef(close);
  closeNow.current = close;

  useEffect(() => {
    const runId = newId();
    run.current = runId;
    const stop = api.on('progress', (p) => {
      if (p.runId === runId)
        setProgress({ phase: p.phase, percent: p.total ? Math.round((100 * p.done) / p.total) : 0 });
    });
    api.call('export.pdf', { id, runId }).then(
      (file) => {
        run.current = null;
        if (!file) return closeNow.current();
        if (file.download) window.location.assign(file.download);
        setSaved(file);
      },
      (error: unknown) => {
        run.current = null;
        if (error instanceof ProblemError && error.code === 'cancelled') return;
        setProblem(messageOf(error));
      },
    );
    return stop;
  }, [api, id, newId]);

  const cancel = (): void => {
    if (run.current) void api.call('export.cancel', { runId: run.current }).catch(() => undefined);
    close();
  };
  const running = !saved && !problem;
  return (
    <Modal
      title="导出 PDF"
      open
      onCancel={cancel}
      footer={[
        saved && !saved.download && (
          <Button
            key="show"
            onClick={() =>
              api.call('files.show', { path: saved.path }).catch((e: unknown) => void message.error(messageOf(e)))
            }
          >
            打开所在文件夹
          </Button>
        ),
        <Button key="close" type={running ? 'default' : 'primary'} onClick={cancel}>
          {running ? '取消导出' : '关闭'}
        </Button>,
      ]}
    >
      {running && (
        <>
          <p>正在导出：{progress.phase}</p>
          <Progress percent={progress.percent} aria-label="导出进度" />
        </>
      )}
      {problem && <Alert type="error" showIcon title={problem} />}
      {saved && (
        <Alert
          type="success"
          showIcon
          title={saved.download ? `已交给浏览器下载：${saved.path}` : `已导出到 ${saved.path}`}
        />
      )}
      {saved && saved.notes.length > 0 && (
        <ul className="ws-notes">
          {saved.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
