import { App, Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { ReportSummary } from '../../../shared/contract/contract.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi, useOpen, useSession } from '../../state/SessionContext.tsx';

/** Takes last year's figures from another report of the list. */
export function PriorDialog({ close }: { close: () => void }) {
  const api = useApi();
  const session = useSession();
  const { id, report } = useOpen();
  const { message, modal } = App.useApp();
  const [reports, setReports] = useState<ReportSummary[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const fail = (error: unknown): void => void message.error(messageOf(error));
    const both = [false, true].map((archived) => api.call('reports.list', { archived }));
    Promise.all(both).then((lists) => setReports(lists.flat().filter((r) => r.id !== id)), fail);
  }, [api, id, message]);

  const take = async (addUnits: boolean): Promise<void> => {
    const { report: source } = await api.call('report.load', { id: chosen! });
    const { year, units, current, stated } = source;
    const name = `${source.department.name}${year}年报告`;
    const outcome = session.run({
      name: 'setPriorFromReport',
      params: { source: { year, units, current, stated }, name, ...(addUnits ? { addUnits } : {}) },
    });
    if (outcome.ok) {
      void message.success(`已从“${name}”取来上年数`);
      close();
    } else if (addUnits) void message.error(outcome.reason, 8);
    else {
      modal.confirm({
        title: '上年数没有取来',
        content: `${outcome.reason} 要把缺少的单位加进来再取吗？`,
        okText: '加入并取数',
        onOk: () => take(true),
      });
    }
  };

  return (
    <Modal
      title="取上年数"
      open
      okText="取数"
      okButtonProps={{ disabled: !chosen }}
      onCancel={close}
      onOk={() => take(false).catch((error: unknown) => void message.error(messageOf(error), 8))}
    >
      <p>选一份 {report.year - 1} 年的报告，它的数成为本报告的上年数，原有的上年数被替换，可以撤销。</p>
      <Select
        style={{ width: '100%' }}
        placeholder="选择报告"
        aria-label="选择上年的报告"
        value={chosen}
        onChange={setChosen}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent="没有其他报告。先在报告列表里打开上年的文件。"
        options={reports.map((r) => ({ value: r.id, label: `${r.department} ${r.year} 年` }))}
      />
    </Modal>
  );
}
