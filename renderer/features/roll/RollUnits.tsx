import { Form, Segmented } from 'antd';
import type { Unit } from '../../../shared/budget/lines.ts';
import type { RollDecisions } from '../../../shared/roll/rollDecisions.ts';

interface Props {
  readonly units: readonly Unit[];
  readonly decisions: RollDecisions;
  readonly change: (part: Partial<RollDecisions>) => void;
}

const FATES = [
  { value: 'kept', label: '保留' },
  { value: 'ended', label: '不再是所属单位' },
] as const;

/** Which units go on. */
export function RollUnits({ units, decisions, change }: Props) {
  const fates = decisions.units ?? {};
  return (
    <Form.Item label="所属单位">
      <ul className="rl-list" aria-label="所属单位">
        {units.map(({ id, name }) => (
          <li key={id}>
            <span title={name}>{name}</span>
            <Segmented<'kept' | 'ended'>
              size="small"
              aria-label={`单位“${name}”`}
              value={fates[id] ?? 'kept'}
              onChange={(fate) => change({ units: { ...fates, [id]: fate } })}
              options={[...FATES]}
            />
          </li>
        ))}
      </ul>
    </Form.Item>
  );
}
