import { Modal, Table } from 'antd';
import { checkById } from '../../../shared/checks/catalogue/catalogue.ts';
import type { CheckOutcome } from '../../../shared/checks/checkDef.ts';
import { ASPECT_NAMES, FAMILY_NAMES, SEVERITY_NAMES } from '../../../shared/checks/checkNames.ts';

interface Props {
  readonly outcomes: readonly CheckOutcome[];
  readonly close: () => void;
}

const STATES: Readonly<Record<CheckOutcome['state'], string>> = {
  passed: '通过',
  failed: '未通过',
  skipped: '未能检查',
};
const ORDER: Readonly<Record<CheckOutcome['state'], number>> = { failed: 0, skipped: 1, passed: 2 };

/** Every rule with what came of it, why it could not be tried, and what it stands on. */
export function RulesDialog({ outcomes, close }: Props) {
  const rows = outcomes
    .map((outcome) => ({ ...outcome, def: checkById(outcome.check) }))
    .toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
  return (
    <Modal open title={`审核规则（${rows.length} 条）`} footer={null} onCancel={close} width={980} style={{ top: 40 }}>
      <Table
        rowKey="check"
        size="small"
        pagination={false}
        scroll={{ y: 460 }}
        dataSource={rows}
        columns={[
          {
            title: '结果',
            width: 86,
            render: (_, { state }) => <span className={`ck-state-${state}`}>{STATES[state]}</span>,
          },
          { title: '规则', dataIndex: 'check', width: 84 },
          { title: '名称', render: (_, { def }) => def.title, width: 190 },
          { title: '类别', render: (_, { def }) => FAMILY_NAMES[def.family], width: 92 },
          { title: '方面', render: (_, { def }) => ASPECT_NAMES[def.aspect], width: 84 },
          { title: '级别', render: (_, { def }) => SEVERITY_NAMES[def.severity], width: 60 },
          {
            title: '依据；未能检查的原因',
            render: (_, { def, reason }) => (
              <>
                {def.basis}
                {reason !== undefined && <div className="ck-dim">未能检查：{reason}</div>}
              </>
            ),
          },
        ]}
      />
    </Modal>
  );
}
