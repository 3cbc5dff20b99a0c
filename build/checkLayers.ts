import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findLayerViolations } from './findLayerViolations.ts';

const top = fileURLToPath(new URL('..', import.meta.url));

const files = globSync('{shared,electron,renderer,build,test}/**/*.{ts,tsx}', {
  cwd: top,
  exclude: ['test/fixtures/**'],
})
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(`${top}/${path}`, 'utf8') }));

const violations = findLayerViolations(files);
for (const { path, line, message } of violations) console.error(`${path}:${line}  ${message}`);
console.log(`layers: ${files.length} files, ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
