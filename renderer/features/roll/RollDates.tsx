import { DatePicker, Form } from 'antd';
import type { RollDecisions } from '../../../shared/roll/rollDecisions.ts';

interface Props {
  readonly decisions: RollDecisions;
  readonly change: (part: Partial<RollDecisions>) => void;
}

const DATES = [
  { key: 'approved', label: '批复日期' },
  { key: 'published', label: '公开日期' },
] as const;

/** The dates of the new report, where they are known already. */
export function RollDates({ decisions: { dates = {} }, change }: Props) {
  const set = (key: 'approved' | 'published', day: string | null): void => {
    const { [key]: _, ...others } = dates;
    change({ dates: day ? { ...others, [key]: day } : others });
  };
  return DATES.map(({ key, label }) => (
    <Form.Item key={key} label={label}>
      <DatePicker
        aria-label={`本年的${label}`}
        placeholder="还没有就留空"
        format={['YYYY年M月D日', 'YYYY-MM-DD']}
        onChange={(date) => set(key, date ? date.format('YYYY-MM-DD') : null)}
      />
    </Form.Item>
  ));
}
