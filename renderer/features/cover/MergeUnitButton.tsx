import { App, Button } from 'antd';
import { useRef } from 'react';
import { mergeQuestion, type MergeQuestion, type MergeUnit } from '../../../shared/commands/mergeUnit.ts';
import { readDraft } from '../../../shared/report/draftFile.ts';
import type { Report } from '../../../shared/report/report.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';

type Answer = Partial<Pick<MergeUnit, 'mode' | 'otherLayout' | 'addUnit'>>;

interface Choice {
  readonly text: string;
  readonly answer: Answer;
}

/** What is asked before a merge, and the answers; cancelling is always one more. */
const QUESTIONS: Readonly<Record<MergeQuestion, { title: (unit: string) => string; choices: readonly Choice[] }>> = {
  mode: {
    title: (unit) => `“${unit}”在本报告里已有数据`,
    choices: [
      { text: '用文件替换', answer: { mode: 'replace' } },
      { text: '保留已有，只补空缺', answer: { mode: 'keep' } },
    ],
  },
  otherLayout: {
    title: () => '单位文件用的版式与本报告不同，数据仍可并入',
    choices: [{ text: '并入数据', answer: { otherLayout: true } }],
  },
  addUnit: {
    title: (unit) => `单位表里没有“${unit}”`,
    choices: [{ text: '添加并并入', answer: { addUnit: true } }],
  },
};

const sourceOf = ({ kind, year, layout, department, units, current, prior }: Report): MergeUnit['source'] => ({
  kind,
  year,
  layoutId: layout.id,
  departmentName: department.name,
  ...(department.parentName ? { parentName: department.parentName } : {}),
  units,
  current,
  prior,
});

/** Merges the units of a `.mz` into this report, one after the other; what is unclear is asked. */
export function MergeUnitButton() {
  const session = useSession();
  const { report } = useOpen();
  const { message, modal } = App.useApp();
  const input = useRef<HTMLInputElement>(null);

  const ask = (question: MergeQuestion, unit: string): Promise<Answer | null> =>
    new Promise((resolve) => {
      const { title, choices } = QUESTIONS[question];
      const end = (answer: Answer | null): void => {
        dialog.destroy();
        resolve(answer);
      };
      const dialog = modal.confirm({
        title: title(unit),
        onCancel: () => resolve(null),
        footer: (
          <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end', marginTop: 12 }}>
            <Button onClick={() => end(null)}>取消</Button>
            {choices.map(({ text, answer }) => (
              <Button key={text} type="primary" onClick={() => end(answer)}>
                {text}
              </Button>
            ))}
          </div>
        ),
      });
    });
  const mergeOne = async (params: MergeUnit, unit: string): Promise<boolean> => {
    const now = session.getState().open?.report ?? report;
    const fits = params.source.year === now.year;
    const question = fits ? mergeQuestion(now, params) : undefined;
    const answer = question ? await ask(question, unit) : {};
    if (!answer) return false;
    if (question) return mergeOne({ ...params, ...answer }, unit);
    const outcome = session.run({ name: 'mergeUnit', params });
    if (outcome.ok) void message.success(`已并入“${unit}”，可以撤销`);
    else void message.error(outcome.reason, 8);
    return outcome.ok;
  };
  const take = async (file: File): Promise<void> => {
    const read = readDraft(await file.text(), file.name);
    if (!read.ok) return void message.error(read.message, 8);
    const units = read.report.units.filter(({ role }) => role === 'unit');
    if (!units.length) return void message.error(`“${file.name}”的单位表里没有单位，没有并入。`, 8);
    const source = sourceOf(read.report);
    for (const { id, name } of units) {
      if (!(await mergeOne({ source, unit: id, name: `${name}（${file.name}）` }, name))) return;
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".mz"
        hidden
        aria-label="单位的草稿文件"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void take(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>并入单位文件…</Button>
    </>
  );
}
