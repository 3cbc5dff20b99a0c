import { Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Unit } from '../../../shared/budget/lines.ts';
import type { ExportFormat } from '../../../shared/contract/contract.ts';
import { hasUnitParts } from '../../../shared/document/unitPart.ts';
import { useOpen } from '../../state/SessionContext.tsx';
import { FORMAT_NAMES } from './formatNames.ts';
import { RunningExport } from './RunningExport.tsx';
import type { ExportWish } from './useExport.ts';

/** Exports the report in a format; what to export is asked first where the layout prints a part per unit, and for Excel. */
export function ExportDialog({ format, close }: { format: ExportFormat; close: () => void }) {
  const { report, layout } = useOpen();
  const units = hasUnitParts(layout) ? report.units.filter((u) => u.role === 'unit') : [];
  const asks = units.length > 0 || format === 'xlsx';
  const [wish, setWish] = useState<ExportWish | null>(asks ? null : { format });
  if (wish) return <RunningExport wish={wish} close={close} />;
  return <ExportChoice format={format} units={units} close={close} choose={setWish} />;
}

interface ChoiceProps {
  readonly format: ExportFormat;
  readonly units: readonly Unit[];
  readonly close: () => void;
  readonly choose: (wish: ExportWish) => void;
}

/** Asks whether the whole report is exported or one unit's part alone, and how Excel gets its totals. */
function ExportChoice({ format, units, close, choose }: ChoiceProps) {
  const [unit, setUnit] = useState('');
  const [formulas, setFormulas] = useState(false);
  const options = [
    { value: '', label: '整份报告（部门和各单位）' },
    ...units.map(({ id, code, name }) => ({ value: id, label: `只导出一个单位：${`${code} ${name}`.trim()}` })),
  ];
  return (
    <Modal
      title={`导出 ${FORMAT_NAMES[format]}`}
      open
      onCancel={close}
      okText="导出"
      cancelText="取消"
      onOk={() => choose({ format, ...(unit === '' ? {} : { unit }), ...(formulas ? { formulas } : {}) })}
    >
      {units.length > 0 && (
        <label className="ws-export-choice">
          导出内容
          <Select
            aria-label="导出内容"
            value={unit}
            options={options}
            onChange={setUnit}
            showSearch={{ optionFilterProp: 'label' }}
            autoFocus
          />
        </label>
      )}
      {format === 'xlsx' && (
        <div className="ws-export-choice">
          <p>每张表一个工作表，金额是真正的数字，按版式设好打印。</p>
          <Checkbox checked={formulas} onChange={(event) => setFormulas(event.target.checked)}>
            合计写成公式（只限与所列各行之和完全一致的合计）
          </Checkbox>
        </div>
      )}
    </Modal>
  );
}
