import { z } from 'zod';
import type { Report } from '../report/report.ts';
import { applyPatches } from './applyPatches.ts';
import type { UndoKind } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import { COMMAND_NAMES, COMMANDS, type Command, type CommandName } from './commands.ts';
import { invertPatches, type Patch } from './patch.ts';

export type { Command, CommandName };

/** What a command did. */
export interface Execution {
  readonly report: Report;
  /** Empty when the command changed nothing: then `report` is the same object as before. */
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly label: string;
  readonly mergeKey: string | null;
  readonly undo: UndoKind;
}

/** Whether a command is possible; the message says in Chinese why not. */
export type Possibility = { readonly ok: true } | { readonly ok: false; readonly message: string };

/**
 * Carries out a command: guards it, makes its patches, applies them. The one way by which a report changes.
 * @throws CommandError when it is not possible; the report is unchanged then.
 */
export function execute<N extends CommandName>(report: Report, command: Command<N>): Execution {
  const { undo, ensureCan, patches: make, label, mergeKey } = COMMANDS[command.name];
  ensureCan(report, command.params);
  const patches = make(report, command.params);
  return {
    report: patches.length ? applyPatches(report, patches) : report,
    patches,
    inverse: invertPatches(patches),
    label: label(report, command.params),
    mergeKey: (undo === 'merge' && mergeKey?.(command.params)) || null,
    undo,
  };
}

/** Whether `execute` would go through, by the same guard: for buttons and menus. */
export function canExecute<N extends CommandName>(report: Report, command: Command<N>): Possibility {
  try {
    COMMANDS[command.name].ensureCan(report, command.params);
    return { ok: true };
  } catch (error) {
    if (error instanceof CommandError) return { ok: false, message: error.message };
    throw error;
  }
}

const schemas = COMMAND_NAMES.map((name) => z.strictObject({ name: z.literal(name), params: COMMANDS[name].schema }));

/** Validates a command where it comes in from outside, before it is trusted to be one. */
export const commandSchema = z.discriminatedUnion(
  'name',
  schemas as unknown as [z.ZodObject],
) as unknown as z.ZodType<Command>;

const inChinese = z.locales.zhCN().localeError;

/** Reads a command that came in from outside. The message names the command and the part that is wrong, in Chinese. */
export function parseCommand(
  raw: unknown,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly message: string } {
  const parsed = commandSchema.safeParse(raw, { error: inChinese });
  if (parsed.success) return { ok: true, command: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? issue.path.join('.') : '命令';
  return { ok: false, message: `这项操作的内容不正确，没有执行（${place}：${issue?.message}）。请刷新后再试。` };
}
