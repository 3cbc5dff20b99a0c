import { App, Form, Modal, Select, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { LoadedReport, Result } from '../../../shared/contract/contract.ts';
import type { RollDecisions } from '../../../shared/roll/rollDecisions.ts';
import { subjectQuestions } from '../../../shared/roll/subjectQuestions.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi } from '../../state/SessionContext.tsx';
import { RollDates } from './RollDates.tsx';
import { RollProjects } from './RollProjects.tsx';
import { RollSubjects } from './RollSubjects.tsx';
import { RollUnits } from './RollUnits.tsx';
import './roll.css';

interface Props {
  /** The report of the year that is over. */
  readonly id: string;
  readonly close: () => void;
  /** The new report is in the list. */
  readonly made: (id: string) => void;
}

/** Makes the next year's report of this one (结转为新年度); what is not decided here goes to the to-do list. */
export function RollDialog({ id, close, made }: Props) {
  const api = useApi();
  const { message } = App.useApp();
  const [loaded, setLoaded] = useState<LoadedReport | null>(null);
  const [layouts, setLayouts] = useState<Result<'layouts.list'>>([]);
  const [layoutId, setLayoutId] = useState<string | null>(null);
  const [decisions, setDecisions] = useState<RollDecisions>({});
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    Promise.all([api.call('report.load', { id }), api.call('layouts.list', {})]).then(
      ([report, list]) => {
        setLoaded(report);
        setLayouts(list);
      },
      (error: unknown) => {
        void message.error(messageOf(error), 8);
        close();
      },
    );
  }, [api, id, message, close]);

  const roll = async (year: number): Promise<void> => {
    setBusy(true);
    try {
      const order = { id, year, decisions, ...(layoutId === null ? {} : { layoutId }) };
      const next = await api.call('reports.roll', order);
      void message.success(`已结转为 ${year} 年度，待办列在信息栏`);
      made(next.id);
    } catch (error) {
      void message.error(messageOf(error), 8);
      setBusy(false);
    }
  };

  const year = (loaded?.report.year ?? 0) + 1;
  return (
    <Modal
      title="结转为新年度"
      open
      okText={loaded ? `结转为 ${year} 年度` : '结转'}
      okButtonProps={{ disabled: !loaded }}
      confirmLoading={busy}
      onCancel={close}
      onOk={() => void roll(year)}
      width={760}
    >
      {loaded ? (
        <Choices
          loaded={loaded}
          layouts={layouts}
          layoutId={layoutId}
          setLayoutId={setLayoutId}
          decisions={decisions}
          change={(part) => setDecisions((known) => ({ ...known, ...part }))}
        />
      ) : (
        <Spin />
      )}
    </Modal>
  );
}

interface ChoicesProps {
  readonly loaded: LoadedReport;
  readonly layouts: Result<'layouts.list'>;
  readonly layoutId: string | null;
  readonly setLayoutId: (id: string | null) => void;
  readonly decisions: RollDecisions;
  readonly change: (part: Partial<RollDecisions>) => void;
}

function Choices({ loaded, layouts, layoutId, setLayoutId, decisions, change }: ChoicesProps) {
  const { report, layout } = loaded;
  const questions = subjectQuestions(report.current, report.year, report.year + 1);
  const units = report.units.filter(({ role }) => role === 'unit');
  return (
    <Form labelCol={{ span: 4 }} className="rl-form">
      <p>
        {report.department.name} {report.year} 年度的数成为上年数，本年的行保留、数清空，文字里的年份顺延，原报告不变。
        没有在这里决定的事会列入待办。
      </p>
      <Form.Item label="版式">
        <Select
          aria-label="新报告的版式"
          value={layoutId ?? layout.id}
          onChange={(chosen) => setLayoutId(chosen === layout.id ? null : chosen)}
          options={layouts.map(({ id, name }) => ({
            value: id,
            label: id === layout.id ? `${name}（沿用）` : name,
          }))}
        />
      </Form.Item>
      <RollDates decisions={decisions} change={change} />
      {units.length > 1 && <RollUnits units={units} decisions={decisions} change={change} />}
      <RollProjects report={report} decisions={decisions} change={change} />
      {questions.length > 0 && <RollSubjects questions={questions} decisions={decisions} change={change} />}
    </Form>
  );
}
