import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { Line } from '../../../shared/budget/lines.ts';
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
            {projects.map((project) => (
              <li key={project.id}>
                <span title={nameOf(project, report)}>{nameOf(project, report)}</span>
                <Segmented<Choice>
                  size="small"
                  aria-label={`项目“${nameOf(project, report)}”`}
                  value={fates[project.id] ?? 'later'}
                  onChange={(choice) => set([project.id], choice)}
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

/** Two projects may have one name: the unit tells them apart. */
function nameOf({ texts, unit }: Line, { units, current }: Report): string {
  const name = texts?.['name'] || '未命名的项目';
  const isTwin = current.projects.filter((other) => other.texts?.['name'] === texts?.['name']).length > 1;
  const unitName = units.find(({ id }) => id === unit)?.name;
  return isTwin && unitName ? `${name}（${unitName}）` : name;
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
