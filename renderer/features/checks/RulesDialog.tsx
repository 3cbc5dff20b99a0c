import { Modal, Table } from 'antd';
import { checkById } from '../../../shared/checks/catalogue/catalogue.ts';
import type { Coverage } from '../../../shared/checks/coverage.ts';
import type { CheckOutcome } from '../../../shared/checks/checkDef.ts';
import { ASPECT_NAMES, FAMILY_NAMES, SEVERITY_NAMES } from '../../../shared/checks/checkNames.ts';

interface Props {
  readonly outcomes: readonly CheckOutcome[];
  readonly coverage: Coverage;
  readonly close: () => void;
}

const STATES: Readonly<Record<CheckOutcome['state'], string>> = {
  passed: '通过',
  failed: '未通过',
  skipped: '未能检查',
};
const ORDER: Readonly<Record<CheckOutcome['state'], number>> = { failed: 0, skipped: 1, passed: 2 };

/** Every rule with what came of it, why it could not be tried, and what it stands on. */
export function RulesDialog({ outcomes, coverage, close }: Props) {
  const rows = outcomes
    .map((outcome) => ({ ...outcome, def: checkById(outcome.check) }))
    .toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
  return (
    <Modal open title={`审核规则（${rows.length} 条）`} footer={null} onCancel={close} width={980} style={{ top: 40 }}>
      <CoverageWords coverage={coverage} />
      <Table
        rowKey="check"
        size="small"
        pagination={false}
        scroll={{ y: 400 }}
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

/** What of the report was looked at, and where the text could not be followed. */
function CoverageWords({ coverage }: { coverage: Coverage }) {
  const { tables, knownTables, figures, linked, checked, sections } = coverage;
  const open = sections.filter((s) => s.checked < s.figures);
  return (
    <p>
      表 {tables} 张，其中金额可核对的 {knownTables} 张；文字中的数字 {figures} 个，已与数据对应的 {linked} 个，已核对的{' '}
      {checked} 个。
      {open.length > 0 &&
        `未能全部核对的章节：${open.map((s) => `${s.section}（${s.checked}/${s.figures}）`).join('、')}。`}
    </p>
  );
}
