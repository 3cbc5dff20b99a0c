import { Select } from 'antd';
import type { Unit } from '../../../shared/budget/lines.ts';

const ALL = '';

interface Props {
  readonly units: readonly Unit[];
  /** Null: all of them. */
  readonly unit: string | null;
  readonly choose: (unit: string | null) => void;
}

/** Chooses the unit whose lines an editor shows and whose lines the new ones are; kept from one editor to the next. */
export function UnitFilter({ units, unit, choose }: Props) {
  return (
    <label className="tb-unit-filter">
      单位
      <Select
        size="small"
        aria-label="只看一个单位"
        value={unit ?? ALL}
        options={[
          { value: ALL, label: '全部单位' },
          ...units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}`.trim() })),
        ]}
        onChange={(id) => choose(id === ALL ? null : id)}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
    </label>
  );
}
