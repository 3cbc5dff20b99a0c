import { App, Button } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../components/messageOf.ts';
import { useApi } from '../../state/SessionContext.tsx';
import { ImportBody } from './ImportBody.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import { ImportHead } from './ImportHead.tsx';
import { nothingRead } from './nothingRead.ts';
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
