import { z } from 'zod';
import { normaliseText } from '../money/normaliseText.ts';
import type { Run } from '../narrative/paragraph.ts';
import { idSchema, textSchema } from '../report/basicSchemas.ts';
import { editedSectionSchema } from '../report/paragraphSchema.ts';
import type { EditedSection, Report } from '../report/report.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import { sameData } from './sameData.ts';

/** What the officer writes into a field of the layout; an empty text leaves the field unfilled. */
export interface SetText {
  readonly field: string;
  readonly value: string;
  /** What the field is called: 收入增减原因. For the log only. */
  readonly title?: string;
}

/** A section as edited by hand, whole. `paragraph`: the one that is being typed in, so that typing becomes one step. */
export interface SetSection {
  readonly id: string;
  readonly section: EditedSection;
  readonly paragraph?: string;
  /** The heading, for the log only. */
  readonly title?: string;
}

/** Back to the layout's own wording. */
export interface ResetSection {
  readonly id: string;
  readonly title?: string;
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;

/** A field takes any text. */
export function ensureCanSetText(_report: Report, { field }: SetText): void {
  if (field === '') throw new CommandError('setText', '没有说明填写哪一项。请重新选择要填写的内容。');
}

export const setText: CommandDef<SetText> = {
  schema: z.strictObject({ field: idSchema, value: textSchema, title: textSchema.optional() }),
  undo: 'merge',
  ensureCan: ensureCanSetText,
  patches: (report, { field, value }) => {
    const before = own(report.texts, field);
    const after = normaliseText(value) || null;
    return before === after ? [] : [{ kind: 'text', field, before, after }];
  },
  label: (_, { field, title = field }) => `填写 ${title}`,
  mergeKey: ({ field }) => `text:${field}`,
};

function cleanRun(run: Run): Run {
  if (run.kind === 'text') return { ...run, text: normaliseText(run.text) };
  if (run.kind === 'field' || !run.override) return run;
  const { text, reason } = run.override;
  return { ...run, override: { text: normaliseText(text), reason: normaliseText(reason) } };
}

function cleanSection({ paragraphs, templateKey }: EditedSection): EditedSection {
  return { paragraphs: paragraphs.map(({ id, runs }) => ({ id, runs: runs.map(cleanRun) })), templateKey };
}

/** @throws CommandError when two paragraphs have one id, or a figure is overridden without a reason. */
export function ensureCanSetSection(_report: Report, { id, section, title = id }: SetSection): void {
  const ids = section.paragraphs.map((paragraph) => paragraph.id);
  if (new Set(ids).size !== ids.length) {
    throw new CommandError('setSection', `“${title}”里有编号相同的段落，没有保存。请撤销上一步后再试。`);
  }
  for (const { runs } of section.paragraphs) {
    for (const run of runs) {
      if (run.kind !== 'figure' || !run.override || run.override.reason.trim() !== '') continue;
      throw new CommandError(
        'setSection',
        `“${title}”里的“${run.ref.label}”改用了手工数，没有写明理由。请填写理由后再保存。`,
      );
    }
  }
}

export const setSection: CommandDef<SetSection> = {
  schema: z.strictObject({
    id: idSchema,
    section: editedSectionSchema,
    paragraph: idSchema.optional(),
    title: textSchema.optional(),
  }),
  undo: 'merge',
  ensureCan: ensureCanSetSection,
  patches: (report, { id, section }) => {
    const before = own(report.sections, id);
    const after = cleanSection(section);
    return sameData(before, after) ? [] : [{ kind: 'section', id, before, after }];
  },
  label: (_, { id, title = id }) => `修改说明 ${title}`,
  mergeKey: ({ id, paragraph }) => (paragraph === undefined ? null : `section:${id}:${paragraph}`),
};

/** @throws CommandError when the section prints the layout's wording already. */
export function ensureCanResetSection(report: Report, { id, title = id }: ResetSection): void {
  if (own(report.sections, id)) return;
  throw new CommandError('resetSection', `“${title}”没有手工修改过，已是版式的原文，不需要恢复。`);
}

export const resetSection: CommandDef<ResetSection> = {
  schema: z.strictObject({ id: idSchema, title: textSchema.optional() }),
  undo: 'step',
  ensureCan: ensureCanResetSection,
  patches: (report, { id }) => [{ kind: 'section', id, before: own(report.sections, id), after: null }],
  label: (_, { id, title = id }) => `恢复版式原文 ${title}`,
};
