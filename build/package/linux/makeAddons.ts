import path from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAddon } from './buildAddon.ts';
import { glibcNeeded } from './glibcNeeded.ts';

// `node build/package/linux/makeAddons.ts`: SQLite's addon for 统信 and 麒麟, into out/sqlite-linux.

const top = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({
  options: {
    arch: { type: 'string', multiple: true, default: ['x64', 'arm64'] },
    headers: { type: 'string', default: '/usr/include/node' },
    output: { type: 'string', short: 'o', default: path.join(top, 'out', 'sqlite-linux') },
  },
});

try {
  for (const arch of values.arch) {
    if (arch !== 'x64' && arch !== 'arm64') throw new Error('--arch 只能是 x64 或 arm64。');
    const file = buildAddon({ top, arch, headers: values.headers, output: values.output });
    console.log(`${path.relative(top, file)}：需要 glibc ${glibcNeeded(readFileSync(file)) ?? '（无要求）'}`);
  }
} catch (error) {
  console.error(`没有编译成功：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
