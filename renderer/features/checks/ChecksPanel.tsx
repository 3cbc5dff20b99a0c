import { App, Button, Checkbox, Select, Tag } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { checkById } from '../../../shared/checks/catalogue/catalogue.ts';
import type { Finding, Severity } from '../../../shared/checks/finding.ts';
import { useSession } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { nodeOfPlace, placeWords } from './placeOfFinding.ts';
import { SEVERITIES, severityName } from './severityNames.ts';
import { useChecks } from './useChecks.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import './checks.css';

/** The findings of the report (审核): what is wrong, where, what to do; Enter or a double click leads there. */
export function ChecksPanel() {
  const session = useSession();
  const { message } = App.useApp();
  const { findings, open, waived, outcomes } = useChecks();
  const [shown, setShown] = useState<Severity[]>(['error', 'warning']);
  const [withWaived, setWithWaived] = useState(false);
  const [asking, setAsking] = useState<Finding | null>(null);
  const rows = (withWaived ? findings : open).filter((f) => shown.includes(f.severity));
  const refuse = (result: ReturnType<typeof session.run>): void => {
    if (!result.ok) void message.error(result.reason, 6);
  };
  const waive = (finding: Finding, reason: string): void => {
    const waiver = { finding: finding.id, reason, by: '', at: new Date().toISOString() };
    refuse(session.run({ name: 'waive', params: { waiver, title: checkById(finding.check).title } }));
    setAsking(null);
  };
  const unwaive = (finding: Finding): void =>
    refuse(session.run({ name: 'unwaive', params: { finding: finding.id, title: checkById(finding.check).title } }));
  const failed = outcomes.filter((o) => o.state === 'failed').length;
  const skipped = outcomes.filter((o) => o.state === 'skipped');
  return (
    <section className="ck-panel" aria-label="审核结果">
      <div className="ck-bar">
        <Select<Severity[]>
          mode="multiple"
          size="small"
          aria-label="显示的级别"
          value={shown}
          onChange={setShown}
          options={SEVERITIES.map((s) => ({
            value: s.id,
            label: `${s.name} ${open.filter((f) => f.severity === s.id).length}`,
          }))}
        />
        <Checkbox checked={withWaived} onChange={(e) => setWithWaived(e.target.checked)}>
          显示已说明的 {waived.size} 条
        </Checkbox>
        <span
          className="ck-outcome"
          title={skipped.map((o) => `${checkById(o.check).title}：${o.reason ?? ''}`).join('\n')}
        >
          规则 {outcomes.length} 条，未通过 {failed} 条，未能检查 {skipped.length} 条
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="ck-none">没有{shown.map(severityName).join('、') || '可显示的'}。</p>
      ) : (
        <FindingTable rows={rows} waived={waived} onWaive={setAsking} onUnwaive={unwaive} />
      )}
      {asking && (
        <WaiveDialog finding={asking} onWaive={(reason) => waive(asking, reason)} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}

interface TableProps {
  readonly rows: readonly Finding[];
  readonly waived: ReadonlyMap<string, string>;
  readonly onWaive: (finding: Finding) => void;
  readonly onUnwaive: (finding: Finding) => void;
}

function FindingTable({ rows, waived, onWaive, onUnwaive }: TableProps) {
  const { select } = useUi();
  const go = (finding: Finding): void => {
    const node = nodeOfPlace(finding.where);
    if (node) select(node);
  };
  return (
    <table className="ck-table">
      <thead>
        <tr>
          <th scope="col">级别</th>
          <th scope="col">规则</th>
          <th scope="col">位置</th>
          <th scope="col">内容</th>
          <th scope="col">处理</th>
        </tr>
      </thead>
      <tbody onKeyDown={moveByKeys}>
        {rows.map((finding) => (
          <tr
            key={finding.id}
            tabIndex={0}
            className={finding.root ? 'ck-derived' : ''}
            onDoubleClick={() => go(finding)}
            onKeyDown={(e) => e.key === 'Enter' && e.target === e.currentTarget && go(finding)}
          >
            <td>
              <Tag color={SEVERITIES.find((s) => s.id === finding.severity)!.colour}>
                {severityName(finding.severity)}
              </Tag>
            </td>
            <td title={checkById(finding.check).basis}>{checkById(finding.check).title}</td>
            <td>{placeWords(finding.where)}</td>
            <td>
              {finding.message}
              <div className="ck-hint">
                {finding.root ? '由上面的一处错误引起。' : ''}
                {waived.get(finding.id) === undefined ? finding.hint : `已说明：${waived.get(finding.id)}`}
              </div>
            </td>
            <td className="ck-deeds">
              {nodeOfPlace(finding.where) && (
                <Button type="link" size="small" onClick={() => go(finding)}>
                  转到
                </Button>
              )}
              {waived.has(finding.id) ? (
                <Button type="link" size="small" onClick={() => onUnwaive(finding)}>
                  撤回说明
                </Button>
              ) : (
                <Button type="link" size="small" onClick={() => onWaive(finding)}>
                  说明
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Arrow keys move from finding to finding. */
function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const row = (event.target as HTMLElement).closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
