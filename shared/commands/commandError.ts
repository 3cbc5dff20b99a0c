/** A command that cannot be carried out, and why: what, where and what to do, in Chinese. The report is unchanged. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  /** Name of the command. */
  readonly command: string;

  constructor(command: string, message: string) {
    super(message);
    this.command = command;
  }
}
