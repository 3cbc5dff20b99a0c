import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';

interface Props {
  readonly finding: Finding;
  readonly onWaive: (reason: string) => void;
  readonly onClose: () => void;
}

const SHORTEST = 4;

/** Asks why a finding is none; the reason is kept with the report and printed in the 审核表. */
export function WaiveDialog({ finding, onWaive, onClose }: Props) {
  const [reason, setReason] = useState('');
  const isEnough = reason.trim().length >= SHORTEST;
  return (
    <Modal
      open
      title="说明不需要修改的原因"
      okText="确认"
      cancelText="取消"
      okButtonProps={{ disabled: !isEnough }}
      onOk={() => onWaive(reason.trim())}
      onCancel={onClose}
    >
      <p>{finding.message}</p>
      <Input.TextArea
        autoFocus
        rows={3}
        aria-label="原因"
        placeholder={`至少 ${SHORTEST} 个字，例如：上级文件规定按此口径填列`}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
    </Modal>
  );
}
