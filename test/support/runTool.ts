import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface ToolResult {
  readonly code: number | null;
  /** What it wrote to both streams. */
  readonly output: string;
}

/** Runs a program of `node_modules/.bin` in a folder that has one, and waits for its end. */
export function runTool(folder: string, name: string, args: readonly string[]): ToolResult {
  const program = path.join(folder, 'node_modules', '.bin', name);
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw error;
  return { code: status, output: `${stdout}\n${stderr}` };
}
