import type { CliCommand } from '../cli/cliCommand.ts';

/** The command line that the installed program was started with (`mingzhang export …`); undefined: its window is wanted. */
export function commandOfArguments(
  args: readonly string[],
  commands: readonly CliCommand[],
): readonly string[] | undefined {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const first = args[at === -1 ? 0 : at];
  if (first === '--help' || first === '-h' || first === 'help') return ['help'];
  return commands.some(({ name }) => name === first) ? args.slice(at) : undefined;
}
