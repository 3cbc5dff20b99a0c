import { Form, Select } from 'antd';
import type { RollDecisions } from '../../../shared/roll/rollDecisions.ts';
import { dimensionName } from '../../../shared/report/placeName.ts';
import type { SubjectQuestion } from '../../../shared/roll/subjectQuestions.ts';

interface Props {
  readonly questions: readonly SubjectQuestion[];
  readonly decisions: RollDecisions;
  readonly change: (part: Partial<RollDecisions>) => void;
}

const LATER = '';

/** Codes that are others in the new year: what is sure is told, the rest is asked. */
export function RollSubjects({ questions, decisions, change }: Props) {
  const decided = decisions.subjects ?? {};
  const set = (key: string, code: string): void => {
    const { [key]: _, ...others } = decided;
    change({ subjects: code === LATER ? others : { ...others, [key]: code } });
  };
  return (
    <Form.Item label="科目变化">
      <ul className="rl-list" aria-label="科目变化">
        {questions.map((question) => (
          <li key={question.key}>
            <span title={titleOf(question)}>{titleOf(question)}</span>
            {question.newName === undefined ? (
              <Select
                size="small"
                className="rl-code"
                aria-label={`${question.code} 改为`}
                value={decided[question.key] ?? (question.certain ? question.candidates[0]!.code : LATER)}
                onChange={(code) => set(question.key, code)}
                options={optionsOf(question)}
              />
            ) : (
              <span>改名为“{question.newName}”</span>
            )}
          </li>
        ))}
      </ul>
    </Form.Item>
  );
}

const titleOf = ({ kind, code, name }: SubjectQuestion): string => `${dimensionName(kind)} ${code} ${name}`;

function optionsOf({ code, candidates, certain }: SubjectQuestion) {
  const targets = candidates.map((target) => ({ value: target.code, label: `改为 ${target.code} ${target.name}` }));
  const keep = { value: code, label: `保留 ${code}` };
  return certain ? [...targets, keep] : [{ value: LATER, label: '以后再定' }, ...targets, keep];
}
