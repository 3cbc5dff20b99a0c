import { Button, Form, Input, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Report } from '../../../shared/report/report.ts';
import type { RollDecisions } from '../../../shared/roll/rollDecisions.ts';

interface Props {
  readonly report: Report;
  readonly decisions: RollDecisions;
  readonly change: (part: Partial<RollDecisions>) => void;
}

type Choice = 'kept' | 'ended' | 'later';

const CHOICES = [
  { value: 'kept', label: '延续' },
  { value: 'ended', label: '结束' },
  { value: 'later', label: '以后再定' },
] as const;

/** Which projects go on, which end, and which begin. */
export function RollProjects({ report, decisions, change }: Props) {
  const { projects } = report.current;
  const names = useMemo(() => namesOf(report), [report]);
  const fates = decisions.projects ?? {};
  const set = (ids: readonly string[], choice: Choice): void => {
    const others = Object.entries(fates).filter(([id]) => !ids.includes(id));
    const chosen = choice === 'later' ? [] : ids.map((id) => [id, choice] as const);
    change({ projects: Object.fromEntries([...others, ...chosen]) });
  };
  return (
    <>
      {projects.length > 0 && (
        <Form.Item label="上年项目">
          <Button
            size="small"
            onClick={() =>
              set(
                projects.map(({ id }) => id),
                'kept',
              )
            }
          >
            全部延续
          </Button>
          <ul className="rl-list" aria-label="上年项目">
            {projects.map(({ id }) => (
              <li key={id}>
                <span title={names.get(id)}>{names.get(id)}</span>
                <Segmented<Choice>
                  size="small"
                  aria-label={`项目“${names.get(id)}”`}
                  value={fates[id] ?? 'later'}
                  onChange={(choice) => set([id], choice)}
                  options={[...CHOICES]}
                />
              </li>
            ))}
          </ul>
        </Form.Item>
      )}
      <NewProjects change={change} />
    </>
  );
}

/** What each project is called, by its id. Two may have one name: the unit tells them apart. */
function namesOf({ units, current: { projects } }: Report): ReadonlyMap<string, string> {
  const times = new Map<string | undefined, number>();
  for (const { texts } of projects) times.set(texts?.['name'], (times.get(texts?.['name']) ?? 0) + 1);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  return new Map(
    projects.map(({ id, texts, unit }) => {
      const name = texts?.['name'] || '未命名的项目';
      const unitName = unit && times.get(texts?.['name'])! > 1 ? unitNames.get(unit) : undefined;
      return [id, unitName ? `${name}（${unitName}）` : name];
    }),
  );
}

function NewProjects({ change }: Pick<Props, 'change'>) {
  const [text, setText] = useState('');
  return (
    <Form.Item label="新增项目" extra="一行一个；类型、单位和金额以后在项目表里填。">
      <Input.TextArea
        aria-label="新增项目"
        autoSize={{ minRows: 1, maxRows: 5 }}
        value={text}
        onChange={(event) => {
          const { value } = event.target;
          setText(value);
          const names = value.split('\n').map((line) => line.trim());
          change({ newProjects: names.filter((name) => name !== '').map((name) => ({ name })) });
        }}
      />
    </Form.Item>
  );
}
