import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** The path of a file of the folder `shared/` that lies beside the project on some machines (references, judging tools). */
export const sharedPath = (name: string): string => fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));

/** `describe`, but where one of the named files of `../shared` is absent the tests are skipped and a line says so. */
export function describeWithShared(names: readonly string[], title: string, body: () => void): void {
  const missing = names.filter((name) => !existsSync(sharedPath(name)));
  if (missing.length > 0)
    console.warn(`跳过“${title}”：项目旁没有 ${missing.map((n) => `../shared/${n}`).join('、')}。`);
  describe.skipIf(missing.length > 0)(title, body);
}
