import { setCell, setCells, type SetCells } from './cellCommands.ts';
import type { CommandDef } from './commandDef.ts';
import { confirmTodo, type ConfirmTodo } from './confirmTodo.ts';
import { importDatasets, type ImportDatasets } from './importDatasets.ts';
import {
  deleteLines,
  insertLines,
  moveLines,
  type DeleteLines,
  type InsertLines,
  type MoveLines,
} from './lineCommands.ts';
import { mergeUnit, type MergeUnit } from './mergeUnit.ts';
import type { SetCell } from './planCells.ts';
import {
  changeLayout,
  setDates,
  setDepartment,
  setKind,
  setSecrecy,
  setYear,
  type ChangeLayout,
  type SetDates,
  type SetDepartment,
  type SetKind,
  type SetSecrecy,
  type SetYear,
} from './reportCommands.ts';
import { setPriorFromReport, type SetPriorFromReport } from './setPriorFromReport.ts';
import {
  deleteStated,
  setStated,
  unwaive,
  waive,
  type DeleteStated,
  type SetStated,
  type Unwaive,
  type Waive,
} from './statedCommands.ts';
import { resetSection, setSection, setText, type ResetSection, type SetSection, type SetText } from './textCommands.ts';
import {
  deleteUnit,
  insertUnit,
  moveUnit,
  updateUnit,
  type DeleteUnit,
  type InsertUnit,
  type MoveUnit,
  type UpdateUnit,
} from './unitCommands.ts';

/** Every change that a report can undergo: its name and its parameters. */
export interface Commands {
  readonly setCell: SetCell;
  readonly setCells: SetCells;
  readonly insertLines: InsertLines;
  readonly deleteLines: DeleteLines;
  readonly moveLines: MoveLines;
  readonly setText: SetText;
  readonly setSection: SetSection;
  readonly resetSection: ResetSection;
  readonly setDepartment: SetDepartment;
  readonly setDates: SetDates;
  readonly setSecrecy: SetSecrecy;
  readonly setKind: SetKind;
  readonly setYear: SetYear;
  readonly changeLayout: ChangeLayout;
  readonly insertUnit: InsertUnit;
  readonly updateUnit: UpdateUnit;
  readonly deleteUnit: DeleteUnit;
  readonly moveUnit: MoveUnit;
  readonly setStated: SetStated;
  readonly deleteStated: DeleteStated;
  readonly waive: Waive;
  readonly unwaive: Unwaive;
  readonly importDatasets: ImportDatasets;
  readonly setPriorFromReport: SetPriorFromReport;
  readonly mergeUnit: MergeUnit;
  readonly confirmTodo: ConfirmTodo;
}

export type CommandName = keyof Commands;

/** A command as it is sent: plain data. */
export type Command<N extends CommandName = CommandName> = {
  readonly [K in N]: { readonly name: K; readonly params: Commands[K] };
}[N];

/** How each command is done. A command that is added to `Commands` does not compile until it stands here. */
export const COMMANDS: { readonly [N in CommandName]: CommandDef<Commands[N]> } = {
  setCell,
  setCells,
  insertLines,
  deleteLines,
  moveLines,
  setText,
  setSection,
  resetSection,
  setDepartment,
  setDates,
  setSecrecy,
  setKind,
  setYear,
  changeLayout,
  insertUnit,
  updateUnit,
  deleteUnit,
  moveUnit,
  setStated,
  deleteStated,
  waive,
  unwaive,
  importDatasets,
  setPriorFromReport,
  mergeUnit,
  confirmTodo,
};

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
