import { ProblemError } from '../../../shared/contract/problem.ts';
import type { CliCommand, CliOutput } from './cliCommand.ts';

/** 0 fine · 1 `check` found errors · 2 wrong usage or unusable input · 3 internal failure (DESIGN §9). */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs the command that the first word names. Never throws: every failure is one Chinese sentence on `err` and a code. */
export async function runCli(
  commands: readonly CliCommand[],
  args: readonly string[],
  output: CliOutput,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    output.out(helpText(commands));
    return 0;
  }
  const known = commands.map((command) => command.name).join('、');
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    output.err(name === undefined ? `请给出命令，可用的命令：${known}。` : `没有命令“${name}”，可用的命令：${known}。`);
    return 2;
  }
  try {
    const run = await command.load();
    return await run(rest, output, command);
  } catch (error) {
    return report(error, command, output);
  }
}

function report(error: unknown, command: CliCommand, output: CliOutput): ExitCode {
  if (error instanceof ProblemError && error.code !== 'internal') {
    output.err(oneLine(error.message));
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  output.err(oneLine(`命令“${command.name}”因程序内部错误没有完成：${message}。请把这一行和所用的文件交给开发者。`));
  return 3;
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

function helpText(commands: readonly CliCommand[]): string {
  const lines = commands.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`);
  return `明账：部门预算公开报告\n\n${lines.join('\n')}\n`;
}
