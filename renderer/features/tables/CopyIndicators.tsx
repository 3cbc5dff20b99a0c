import { App, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useNewId } from '../../state/IdContext.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';
import { copyIndicators, indicatorSources } from './indicatorCopies.ts';

interface Props {
  project: string;
  year: 'this' | 'prior';
  close: () => void;
}

/** Chooses the project whose indicators are copied; they come after those that are there. */
export function CopyIndicators({ project, year, close }: Props) {
  const { report } = useOpen();
  const session = useSession();
  const newId = useNewId();
  const { message } = App.useApp();
  const sources = useMemo(() => indicatorSources(report, project, year), [report, project, year]);
  const [chosen, setChosen] = useState(sources[0]?.key);
  const source = sources.find((s) => s.key === chosen);
  const copy = (): void => {
    if (!source) return;
    const outcome = session.run(copyIndicators(report, source, project, year, newId));
    if (outcome.ok) close();
    else void message.error(outcome.reason, 8);
  };
  return (
    <Modal
      open
      title="从其他项目复制指标"
      okText={source ? `复制 ${source.lines.length} 条` : '复制'}
      okButtonProps={{ disabled: !source }}
      cancelText="取消"
      onOk={copy}
      onCancel={close}
    >
      {sources.length ? (
        <Select
          aria-label="复制哪个项目的指标"
          className="tb-wide"
          autoFocus
          showSearch
          optionFilterProp="label"
          value={chosen ?? null}
          onChange={setChosen}
          options={sources.map((s) => ({ value: s.key, label: `${s.label}（${s.lines.length} 条）` }))}
        />
      ) : (
        <p>其他项目还没有指标。</p>
      )}
    </Modal>
  );
}
