import { describe } from 'vitest';
import { DEBIAN_TOOLS, installCommand, missingTools, type ToolName } from '../../build/debianTools.ts';

export const hasTool = (name: ToolName): boolean => missingTools([name]).length === 0;

/** The browser's program. Throws where there is none: ask inside `describeWithTools(['chromium'], …)`. */
export function chromiumPath(): string {
  const found = DEBIAN_TOOLS.chromium.find();
  if (found === undefined) throw new Error(`没有找到 Chromium。安装命令：${installCommand(['chromium'])}`);
  return found;
}

/** `describe`, but where the machine lacks one of the tools the tests are skipped and a line says what to install. */
export function describeWithTools(tools: readonly ToolName[], title: string, body: () => void): void {
  const missing = missingTools(tools);
  if (missing.length > 0) console.warn(`跳过“${title}”。安装命令：${installCommand(missing)}`);
  describe.skipIf(missing.length > 0)(title, body);
}
