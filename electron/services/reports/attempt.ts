import { CommandError } from '../../../shared/commands/commandError.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import { execute, type Execution } from '../../../shared/commands/dispatch.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Report } from '../../../shared/report/report.ts';

/** Carries a command out. @throws ProblemError `refused` with the words of the command that does not take its parameters */
export function attempt(report: Report, command: Command): Execution {
  try {
    return execute(report, command);
  } catch (error) {
    if (error instanceof CommandError) throw new ProblemError('refused', error.message);
    throw error;
  }
}
