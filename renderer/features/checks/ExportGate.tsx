import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { checkById } from '../../../shared/checks/catalogue/catalogue.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { openErrors } from '../../state/checksOf.ts';
import { contextOf, useOpen } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { fixWords } from './fixWords.ts';
import { messageWithin } from './messageWithin.ts';
import { placeWords } from './placeOfFinding.ts';
import { useDeeds } from './useDeeds.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import './checks.css';

interface Props {
  /** 导出, 打印 */
  readonly deed: string;
  readonly close: () => void;
  /** What goes on once no error is left. */
  readonly children: ReactNode;
}

/**
 * Stands before an export: a report with errors that are neither mended nor explained does not go out. Once the last one
 * is settled the export goes on.
 */
export function ExportGate({ deed, close, children }: Props) {
  const open = useOpen();
  const [passed, setPassed] = useState(() => openErrors(open).length === 0);
  const errors = passed ? [] : openErrors(open);
  if (passed) return children;
  return (
    <Modal
      open
      title={`${deed}前的审核`}
      width={860}
      style={{ top: 40 }}
      onCancel={close}
      footer={
        <>
          <Button
            onClick={() => {
              useUi.getState().set({ bottomOpen: true, bottomTab: 'checks' });
              close();
            }}
          >
            在审核结果中查看
          </Button>
          <Button type="primary" disabled={errors.length > 0} onClick={() => setPassed(true)}>
            继续{deed}
          </Button>
        </>
      }
    >
      {errors.length === 0 ? (
        <p>错误都已改正或说明，可以{deed}。</p>
      ) : (
        <>
          <p>
            还有 {errors.length} 个错误没有处理，不能{deed}。请改正，或写明不需要修改的原因；原因会记入审核表。
          </p>
          <ErrorList errors={errors} close={close} />
        </>
      )}
    </Modal>
  );
}

function ErrorList({ errors, close }: { errors: readonly Finding[]; close: () => void }) {
  const deeds = useDeeds();
  const context = contextOf(useOpen());
  const [asking, setAsking] = useState<Finding | null>(null);
  return (
    <ul className="ck-gate" aria-label="没有处理的错误">
      {errors.map((finding) => {
        const label = fixWords(finding, context);
        return (
          <li key={finding.id}>
            <div>
              <strong>{checkById(finding.check).title}</strong>
              <span className="ck-dim">　{placeWords(finding.where)}</span>
              <div>{messageWithin(finding)}</div>
            </div>
            <span className="ck-gate-deeds">
              {label !== null && (
                <Button size="small" onClick={() => deeds.fix(finding, label)}>
                  {label}
                </Button>
              )}
              <Button
                size="small"
                onClick={() => {
                  deeds.go(finding);
                  close();
                }}
              >
                转到
              </Button>
              <Button size="small" onClick={() => setAsking(finding)}>
                说明
              </Button>
            </span>
          </li>
        );
      })}
      {asking && (
        <WaiveDialog
          finding={asking}
          onWaive={(reason) => {
            deeds.waive(asking, reason);
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </ul>
  );
}
