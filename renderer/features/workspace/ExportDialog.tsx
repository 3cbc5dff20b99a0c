import { Alert, App, Button, Modal, Progress, Select } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Unit } from '../../../shared/budget/lines.ts';
import type { SavedFile } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { hasUnitParts } from '../../../shared/document/unitPart.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useApi, useOpen } from '../../state/SessionContext.tsx';

type Outcome =
  | { kind: 'running'; phase: string; percent: number }
  | { kind: 'saved'; file: SavedFile }
  | { kind: 'failed'; message: string };

/** Runs one export for as long as the dialog is open. `given up`: the person chose no file. */
function useExport(unit: string | null, close: () => void): { outcome: Outcome; cancel: () => void } {
  const api = useApi();
  const newId = useNewId();
  const { id } = useOpen();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'running', phase: '准备', percent: 0 });
  const run = useRef<string | null>(null);
  const giveUp = useEffectEvent(close);
  useEffect(() => {
    const runId = newId();
    run.current = runId;
    const stop = api.on('progress', (p) => {
      if (p.runId !== runId) return;
      setOutcome({ kind: 'running', phase: p.phase, percent: p.total ? Math.round((100 * p.done) / p.total) : 0 });
    });
    const end = (ended: Outcome | null): void => {
      stop();
      run.current = null;
      if (ended) setOutcome(ended);
      else giveUp();
    };
    api.call('export.file', { id, runId, format: 'pdf', ...(unit === null ? {} : { unit }) }).then(
      (file) => {
        if (file?.download) window.location.assign(file.download);
        end(file && { kind: 'saved', file });
      },
      (error: unknown) => {
        const cancelled = error instanceof ProblemError && error.code === 'cancelled';
        if (!cancelled) end({ kind: 'failed', message: messageOf(error) });
      },
    );
    return stop;
  }, [api, id, newId, unit]);
  const cancel = (): void => {
    if (run.current) void api.call('export.cancel', { runId: run.current }).catch(() => undefined);
    close();
  };
  return { outcome, cancel };
}

/** Exports the report as PDF; where the layout prints a part per unit, what to export is asked first. */
export function ExportDialog({ close }: { close: () => void }) {
  const { report, layout } = useOpen();
  const units = hasUnitParts(layout) ? report.units.filter((u) => u.role === 'unit') : [];
  const [chosen, setChosen] = useState<{ readonly unit: string | null } | null>(units.length ? null : { unit: null });
  if (chosen) return <RunningExport unit={chosen.unit} close={close} />;
  return <ExportChoice units={units} close={close} choose={(unit) => setChosen({ unit })} />;
}

interface ChoiceProps {
  readonly units: readonly Unit[];
  readonly close: () => void;
  /** Null: the whole report. */
  readonly choose: (unit: string | null) => void;
}

/** Asks whether the whole report is exported or one unit's part alone. */
function ExportChoice({ units, close, choose }: ChoiceProps) {
  const [picked, setPicked] = useState('');
  const options = [
    { value: '', label: '整份报告（部门和各单位）' },
    ...units.map(({ id, code, name }) => ({ value: id, label: `只导出一个单位：${`${code} ${name}`.trim()}` })),
  ];
  return (
    <Modal
      title="导出 PDF"
      open
      onCancel={close}
      okText="导出"
      cancelText="取消"
      onOk={() => choose(picked === '' ? null : picked)}
    >
      <label className="ws-export-choice">
        导出内容
        <Select
          aria-label="导出内容"
          value={picked}
          options={options}
          onChange={setPicked}
          showSearch={{ optionFilterProp: 'label' }}
          autoFocus
        />
      </label>
    </Modal>
  );
}

/** One export, with progress; can be given up. `unit`: id of the unit whose part is exported alone. */
function RunningExport({ unit, close }: { unit: string | null; close: () => void }) {
  const api = useApi();
  const { message } = App.useApp();
  const { outcome, cancel } = useExport(unit, close);
  const running = outcome.kind === 'running';
  const show = (path: string): void =>
    void api.call('files.show', { path }).catch((error: unknown) => void message.error(messageOf(error)));
  return (
    <Modal
      title="导出 PDF"
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
