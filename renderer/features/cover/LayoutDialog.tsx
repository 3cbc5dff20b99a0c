import { Alert, App, Modal, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Result } from '../../../shared/contract/contract.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { planLayoutChange, type LayoutChange } from '../../../shared/report/layoutChange/planLayoutChange.ts';
import { datasetName } from '../../../shared/report/placeName.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi, useOpen, useSession } from '../../state/SessionContext.tsx';

/** Moves the report to another layout, after showing what that one does not print and what it needs more. */
export function LayoutDialog({ close }: { close: () => void }) {
  const api = useApi();
  const session = useSession();
  const { report, layout } = useOpen();
  const { message } = App.useApp();
  const [known, setKnown] = useState<Result<'layouts.list'>>([]);
  const [target, setTarget] = useState<Layout | null>(null);
  useEffect(() => {
    api.call('layouts.list', {}).then(setKnown, (error: unknown) => void message.error(messageOf(error), 8));
  }, [api, message]);
  const plan = useMemo(() => target && planLayoutChange(report, layout, target), [report, layout, target]);
  const choose = (id: string): void =>
    void api.call('layouts.get', { id }).then(setTarget, (error: unknown) => void message.error(messageOf(error), 8));
  const change = (): void => {
    if (!target) return;
    const { id, version, name } = target;
    const outcome = session.run({ name: 'changeLayout', params: { layout: { id, version }, name } });
    if (!outcome.ok) {
      void message.error(outcome.reason, 8);
      return;
    }
    void message.success(`已改用“${name}”，可以撤销`);
    close();
  };
  return (
    <Modal
      title="更换版式"
      open
      okText="更换"
      okButtonProps={{ disabled: !target }}
      onCancel={close}
      onOk={change}
      width={640}
    >
      <p>现在的版式：{layout.name}。更换后填写的数据和文字全部保留，只是印出的表和章节不同。</p>
      <Select
        style={{ width: '100%' }}
        aria-label="新的版式"
        placeholder="选择新的版式"
        value={target?.id ?? null}
        onChange={choose}
        options={known.filter(({ id }) => id !== layout.id).map(({ id, name }) => ({ value: id, label: name }))}
      />
      {plan && <Consequences plan={plan} />}
    </Modal>
  );
}

function Consequences({ plan }: { plan: LayoutChange }) {
  const { keptUnprinted, needed } = plan;
  const kept = [
    ...keptUnprinted.datasets.map(({ dataset, name, lines }) => ({
      id: dataset,
      text: `数据：${name}（${lines} 行）`,
    })),
    ...keptUnprinted.lines.map(({ dataset, name, lines }) => ({
      id: `lines:${dataset}`,
      text: `没有单独一行的数据（合计里可能仍包含）：${name} ${lines.join('、')}`,
    })),
    ...keptUnprinted.sections.map(({ id, name }) => ({ id, text: `手工修改过的章节：${name}` })),
    ...keptUnprinted.fields.map(({ id, name }) => ({ id, text: `填写的文字：${name}` })),
  ];
  const wanted = [
    ...needed.datasets.map((id) => ({ id, text: `数据：${datasetName(id)}` })),
    ...needed.fields.map(({ id, name }) => ({ id, text: `文字：${name}` })),
  ];
  return (
    <>
      <Listed title="保留在报告中，新版式不印：" empty="新版式印出现有的全部数据和文字。" items={kept} />
      <Listed title="新版式还要填写：" empty="新版式不需要另外填写。" items={wanted} />
    </>
  );
}

interface ListedProps {
  title: string;
  empty: string;
  items: readonly { id: string; text: string }[];
}

function Listed({ title, empty, items }: ListedProps) {
  if (!items.length) return <Alert style={{ marginTop: 8 }} type="success" title={empty} />;
  return (
    <section aria-label={title} style={{ marginTop: 8 }}>
      <strong>{title}</strong>
      <ul style={{ maxHeight: 160, overflow: 'auto', margin: '4px 0' }}>
        {items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
