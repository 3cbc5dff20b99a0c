import { Alert, App, Button, Progress } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ImportReading } from '../../../shared/contract/importing.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi } from '../../state/SessionContext.tsx';
import { ImportHead } from './ImportHead.tsx';
import { ImportNotes } from './ImportNotes.tsx';
import { needsLook } from './needsLook.ts';
import { TableCompare } from './TableCompare.tsx';
import { TableList } from './TableList.tsx';
import { useReading } from './useReading.ts';
import './import.css';

interface Props {
  readonly files: readonly File[];
  readonly close: () => void;
  /** A new report was made of the files; `next`: the report of the year after is to be made from it. */
  readonly made: (id: string, next: boolean) => void;
}

/** 导入上年报告: what was read of the files beside what it becomes, put right, then made a report in one step. */
export function ImportScreen({ files, close, made }: Props) {
  const api = useApi();
  const { message } = App.useApp();
  const state = useReading(files);
  const [accepting, setAccepting] = useState(false);
  const { reading } = state;
  const accept = (next: boolean): void => {
    if (!reading) return;
    setAccepting(true);
    api
      .call('import.accept', { token: reading.token, target: { kind: 'new' } })
      .then(({ id }) => made(id, next))
      .catch((error: unknown) => {
        setAccepting(false);
        void message.error(messageOf(error), 8);
      });
  };
  const isUseless = reading !== null && nothingRead(reading);
  const isReady = reading !== null && reading.missing.length === 0 && !state.busy;
  return (
    <ImportFrame label="导入上年报告" close={close}>
      <ImportHead
        title="导入上年报告"
        reading={isUseless ? null : reading}
        busy={state.busy}
        adjust={state.adjust}
        isReport
        close={close}
      >
        {reading && !isUseless && (
          <>
            <Button type="primary" loading={accepting} disabled={!isReady} onClick={() => accept(true)}>
              作为上年报告，编制{reading.year ? ` ${reading.year + 1} 年` : '下一年度'}…
            </Button>
            <Button disabled={!isReady || accepting} onClick={() => accept(false)}>
              导入为新报告
            </Button>
          </>
        )}
      </ImportHead>
      <ImportBody files={files} state={state} />
    </ImportFrame>
  );
}

/** A screen of its own over what was there; Escape leaves it. */
export function ImportFrame({ label, close, children }: { label: string; close: () => void; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section
      ref={frame}
      className="imp"
      role="dialog"
      aria-modal="true"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        // the shortcuts of the workspace behind do not work here
        event.stopPropagation();
        const isInside = event.target instanceof HTMLElement && event.target.closest('input, .ant-select') !== null;
        if (event.key === 'Escape' && !isInside && !event.nativeEvent.isComposing) close();
      }}
    >
      {children}
    </section>
  );
}

interface BodyProps {
  readonly files: readonly File[];
  readonly state: ReturnType<typeof useReading>;
  /** A report is to be made of it: what is missing for that is asked for, doubts about its text are told. */
  readonly isReport?: boolean;
}

/** Progress, then the files' problems, the tables, the chosen one in detail, and the notes. */
export function ImportBody({ files, state, isReport = true }: BodyProps) {
  const { reading, problem, share, mistakes, adjust } = state;
  const [chosen, setChosen] = useState<number | null>(null);
  if (!reading) {
    return problem ? (
      <div className="imp-wait">
        <Alert type="error" title={problem} showIcon />
      </div>
    ) : (
      <div className="imp-wait" role="status">
        <p>正在读取 {files.map(({ name }) => `“${name}”`).join('、')}…</p>
        <Progress percent={Math.round(share * 100)} />
      </div>
    );
  }
  const table = reading.tables.find(({ index }) => index === chosen) ?? firstTable(reading);
  return (
    <>
      {problem && <Alert type="error" title={problem} showIcon banner />}
      {reading.files.map(
        ({ name, problem: why }) => why && <Alert key={name} type="warning" title={why} showIcon banner />,
      )}
      {isReport && reading.missing.length > 0 && !nothingRead(reading) && (
        <Alert
          type="warning"
          showIcon
          banner
          title={`文件里没有找到${reading.missing.join('和')}，请在上方填写后导入。`}
        />
      )}
      {nothingRead(reading) ? (
        <p className="imp-none">没有可以导入的内容。请关闭后重新选择文件。</p>
      ) : (
        <div className="imp-body">
          <TableList reading={reading} selected={table?.index ?? null} select={setChosen} />
          <div className="imp-main">
            {table ? (
              <TableCompare
                key={table.index}
                reading={reading}
                table={table}
                change={(change) => adjust({ tables: [{ index: table.index, change }] })}
              />
            ) : (
              <p className="imp-none imp-compare">文件里没有表格，只导入文字。</p>
            )}
            {isReport && <ImportNotes reading={reading} mistakes={mistakes} select={setChosen} />}
          </div>
        </div>
      )}
    </>
  );
}

const firstTable = ({ tables }: ImportReading): ImportReading['tables'][number] | undefined =>
  tables.find(needsLook) ?? tables[0];

/** None of the files could be read. */
const nothingRead = ({ files }: ImportReading): boolean => files.every(({ problem }) => problem !== null);
