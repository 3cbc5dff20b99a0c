import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../build/runCommand.ts';

describe('runCommand', () => {
  it('answers with the exit code', async () => {
    expect(await runCommand('exit 0', { limitMinutes: 1 })).toBe(0);
    expect(await runCommand('exit 3', { limitMinutes: 1 })).toBe(3);
    expect(await runCommand('exit $CODE', { limitMinutes: 1, env: { CODE: '4' } })).toBe(4);
  });

  it('ends a command that does not end by itself', async () => {
    const forever = `"${process.execPath}" -e "setInterval(() => {}, 1000)"`;
    expect(await runCommand(forever, { limitMinutes: 0.002 })).toBe(1);
  });
});
