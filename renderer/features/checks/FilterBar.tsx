import { Checkbox, Select } from 'antd';
import { FAMILY_NAMES } from '../../../shared/checks/checkNames.ts';
import type { CheckFamily } from '../../../shared/checks/checkDef.ts';
import type { Finding, Severity } from '../../../shared/checks/finding.ts';
import type { Grouping } from './arrangeFindings.ts';
import { SEVERITIES } from './severityNames.ts';

/** What the person chose to see. */
export interface Filter {
  readonly severities: readonly Severity[];
  readonly families: readonly CheckFamily[];
  /** Only the place that is shown in the middle. */
  readonly here: boolean;
  readonly grouping: Grouping;
  readonly withWaived: boolean;
}

export const FIRST_FILTER: Filter = {
  severities: ['error', 'warning'],
  families: [],
  here: false,
  grouping: 'none',
  withWaived: false,
};

interface Props {
  readonly filter: Filter;
  readonly change: (part: Partial<Filter>) => void;
  readonly open: readonly Finding[];
  readonly waived: number;
}

const FAMILIES = Object.entries(FAMILY_NAMES) as [CheckFamily, string][];

/** Which findings are shown, and how they are grouped. */
export function FilterBar({ filter, change, open, waived }: Props) {
  const toggle = (id: Severity): void =>
    change({
      severities: filter.severities.includes(id)
        ? filter.severities.filter((s) => s !== id)
        : [...filter.severities, id],
    });
  return (
    <>
      <span role="group" aria-label="显示的级别" className="ck-levels">
        {SEVERITIES.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={filter.severities.includes(id)}
            className={`ck-toggle ck-level-${id}`}
            onClick={() => toggle(id)}
          >
            {name} {open.filter((f) => f.severity === id).length}
          </button>
        ))}
      </span>
      <Select<CheckFamily[]>
        mode="multiple"
        size="small"
        className="ck-families"
        aria-label="规则类别"
        placeholder="全部规则"
        maxTagCount={1}
        value={[...filter.families]}
        onChange={(families) => change({ families })}
        options={FAMILIES.map(([value, label]) => ({ value, label }))}
      />
      <Select<'all' | 'here'>
        size="small"
        aria-label="范围"
        value={filter.here ? 'here' : 'all'}
        onChange={(scope) => change({ here: scope === 'here' })}
        options={[
          { value: 'all', label: '全部位置' },
          { value: 'here', label: '当前位置' },
        ]}
      />
      <Select<Grouping>
        size="small"
        aria-label="分组"
        value={filter.grouping}
        onChange={(grouping) => change({ grouping })}
        options={[
          { value: 'none', label: '不分组' },
          { value: 'place', label: '按表和章节' },
          { value: 'family', label: '按规则类别' },
        ]}
      />
      <Checkbox checked={filter.withWaived} onChange={(e) => change({ withWaived: e.target.checked })}>
        显示已说明的 {waived} 条
      </Checkbox>
    </>
  );
}
