import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { openDraft, type OpenedDraft } from '../../../services/drafts/openDraft.ts';
import { ensurePublishable, makePublication } from '../../../services/publish/makePublication.ts';
import { writePublication } from '../../../services/publish/writePublication.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine } from '../parseCommandLine.ts';
import { tellRepairs } from '../tellRepairs.ts';
import { textValue } from '../textValue.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o', required: true },
  reviewer: { type: 'string', required: true },
  approver: { type: 'string', required: true },
  date: { type: 'string', required: true },
  corrects: { type: 'string' },
  note: { type: 'string' },
} as const;

/** Puts all files of a published version into a new folder, with their hash lists. */
export const runPublish: RunCommand = async (args, output, form) => {
  const { positionals, values } = parseCommandLine(form, args, OPTIONS, { count: 1, what: '草稿文件' });
  const draft = await openDraft(positionals[0] ?? '');
  tellRepairs(draft.repairs, output);
  const corrects = values['corrects'];
  const previous = typeof corrects === 'string' ? await publishedIn(corrects) : undefined;
  const words = {
    correction: previous ? previous.correction + 1 : 0,
    reviewer: textValue(values, 'reviewer'),
    approver: textValue(values, 'approver'),
    date: textValue(values, 'date'),
    note: typeof values['note'] === 'string' ? values['note'] : '',
  };
  ensurePublishable(draft, words);
  const options = { fonts: { source: 'bundled' } } as const;
  const { name, files } = await makePublication(draft, words, options, previous?.draft);
  const folder = textValue(values, 'output');
  await writePublication(folder, files);
  output.err(`已生成公开版本：${folder}（${name}，${files.length} 个文件）`);
  return 0;
};

/** The draft in the folder of a published version, and which correction it is. */
async function publishedIn(folder: string): Promise<{ draft: OpenedDraft; correction: number }> {
  const entries = await readdir(folder).catch(() => []);
  const name = entries.find((entry) => entry.endsWith('.mz'));
  if (name === undefined)
    throw new ProblemError(
      'badParams',
      `“${folder}”里没有归档的草稿（.mz），不能据它作更正。请选择以前公开时生成的文件夹。`,
    );
  const correction = Number(/（更正版(\d+)）\.mz$/.exec(name)?.[1] ?? 0);
  return { draft: await openDraft(path.join(folder, name)), correction };
}
