import type { Repair } from '../../../shared/report/restore/repairLog.ts';
import type { CliOutput } from './cliCommand.ts';

/** Says what was put right while a draft was read: never silently, and never on the output that programs read. */
export function tellRepairs(repairs: readonly Repair[], { err }: CliOutput): void {
  for (const { place, message } of repairs) err(`读入时更正：${place}：${message}`);
}
