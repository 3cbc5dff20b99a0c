import { Button, Select, Tag } from 'antd';
import type { ImportTable, ImportTableChange } from '../../../shared/contract/importing.ts';
import type { TableKind } from '../../../shared/recognise/recognised.ts';
import { TABLE_KIND_NAMES } from '../../../shared/recognise/tableKindNames.ts';

const KINDS = (Object.entries(TABLE_KIND_NAMES) as [TableKind, string][]).map(([value, label]) => ({ value, label }));
const KIND_OPTIONS = [...KINDS, { value: 'leftOut' as const, label: '不导入' }];

const FUNDS = [
  { value: '', label: '全部资金' },
  { value: 'general', label: '一般公共预算' },
  { value: 'govFund', label: '政府性基金' },
  { value: 'stateCapital', label: '国有资本经营' },
  { value: 'fiscalAppropriation', label: '财政拨款' },
];
const UNITS = [
  { value: '元' as const, label: '元' },
  { value: '万元' as const, label: '万元' },
];

interface Props {
  readonly table: ImportTable;
  readonly change: (change: ImportTableChange) => void;
}

/** What the table was taken for, and the choices to put it right. */
export function TableControls({ table, change }: Props) {
  const { kind, state, fund, unit, reasons, doubts, place, file } = table;
  const hasFund = state !== 'leftOut' && (kind === 'expenditure' || kind === 'basicByEconomic');
  return (
    <div className="imp-controls">
      <div className="imp-controls-line">
        <strong className="imp-table-title" title={table.title}>
          {table.number} {table.title}
        </strong>
        <span className="imp-quiet">
          {file}
          {place && ` · ${place}`} · {table.rows} 行 {table.columns} 列
        </span>
      </div>
      <div className="imp-controls-line">
        <label>
          作为{' '}
          <Select
            aria-label="表的类别"
            size="small"
            className="imp-kind"
            value={state === 'leftOut' ? 'leftOut' : kind}
            options={KIND_OPTIONS}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(value: TableKind | 'leftOut') => change({ kind: value })}
          />
        </label>
        {hasFund && (
          <label>
            资金{' '}
            <Select
              aria-label="整表的资金"
              size="small"
              className="imp-fund"
              value={fund}
              options={FUNDS}
              onChange={(value: string) => change({ fund: value })}
            />
          </label>
        )}
        <label>
          金额单位{' '}
          <Select
            aria-label="金额单位"
            size="small"
            className="imp-unit"
            value={unit}
            options={UNITS}
            onChange={(value) => change({ unit: value })}
          />
        </label>
        <Certainty table={table} change={change} />
        <span className="imp-quiet">{reasons.join('；')}</span>
      </div>
      {doubts.map((doubt) => (
        <p key={doubt} className="imp-doubt">
          {doubt}
        </p>
      ))}
    </div>
  );
}

/** How sure the recognition is, or that a person put it right, with the way back. */
function Certainty({ table, change }: Props) {
  const { confidence, corrected, meanings } = table;
  if (corrected === 'no') return <Tag>把握 {Math.round(confidence * 100)}%</Tag>;
  const columns = meanings.map((_, index) => ({ index, meaning: null }));
  return (
    <>
      <Tag color="blue">{corrected === 'now' ? '已更正' : '按上次的更正'}</Tag>
      <Button size="small" onClick={() => change({ kind: null, fund: null, unit: null, columns })}>
        恢复识别结果
      </Button>
    </>
  );
}
