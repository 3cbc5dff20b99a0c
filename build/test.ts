import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEBIAN_TOOLS, installCommand, missingTools } from './debianTools.ts';
import { installDebianTools } from './installDebianTools.ts';
import { runCommand } from './runCommand.ts';
import {
  addCounts,
  closingLine,
  countInputMethod,
  countPlaywright,
  countVitest,
  NO_TESTS,
  skippedByVitest,
  type TestCounts,
} from './testCounts.ts';

// `npm test`: everything there is to test, with one closing line for people and for CI.

const top = fileURLToPath(new URL('..', import.meta.url));
process.chdir(top);

/** What a reader of the last lines must not miss. */
const notes: string[] = [];

const reportFolder = path.join('out', 'test');

interface Step {
  readonly title: string;
  readonly run: () => Promise<TestCounts>;
}

const oneTest = (passed: boolean): TestCounts => (passed ? { ...NO_TESTS, passed: 1 } : { ...NO_TESTS, failed: 1 });

const checkStep = (title: string, script: string): Step => ({
  title,
  run: async () => oneTest((await runCommand(`npm run -s ${script}`, { limitMinutes: 5 })) === 0),
});

function readReport(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function runUnitTests(): Promise<TestCounts> {
  const file = path.join(reportFolder, 'unit.json');
  const code = await runCommand(
    `npm run -s test:unit -- --reporter=default --reporter=json --outputFile.json=${file}`,
    { limitMinutes: 15 },
  );
  const report = readReport(file);
  for (const [title, count] of skippedByVitest(report)) notes.push(`! 跳过 ${count} 项单元测试：${title}`);
  return countVitest(report, code);
}

async function runBrowserTests(): Promise<TestCounts> {
  const file = path.join(reportFolder, 'e2e.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const missing = missingTools(['chromium', 'cjkFonts']);
  if (missing.length === 0) {
    const code = await runCommand('npm run -s test:e2e -- --reporter=list,json', { limitMinutes: 15, env });
    return countPlaywright(readReport(file), code);
  }
  notes.push('! 跳过全部浏览器测试');
  console.log(`跳过全部浏览器测试。安装命令：\n  ${installCommand(missing)}`);
  const code = await runCommand('npm run -s test:e2e -- --list --reporter=json', { limitMinutes: 2, env });
  const { passed, failed, skipped } = countPlaywright(readReport(file), code);
  return { passed: 0, failed, skipped: passed + skipped };
}

/** Chinese typed with the real pinyin of fcitx5 on a screen of its own. */
async function runInputMethodTests(): Promise<TestCounts> {
  const file = path.join(reportFolder, 'ime.json');
  const code = await runCommand(`node test/ime/run.ts --counts=${file}`, { limitMinutes: 4 });
  const counts = countInputMethod(readReport(file), code);
  if (counts.skipped > 0) notes.push(`! 跳过 ${counts.skipped} 项真实输入法测试`);
  return counts;
}

const steps: readonly Step[] = [
  { title: '系统软件', run: async () => ((await installDebianTools()) ? NO_TESTS : oneTest(false)) },
  checkStep('类型', 'check:types'),
  checkStep('分层', 'check:layers'),
  checkStep('代码规则', 'lint'),
  checkStep('格式', 'format:check'),
  { title: '单元测试', run: runUnitTests },
  ...(globSync('test/e2e/**/*.spec.ts').length > 0 ? [{ title: '浏览器测试', run: runBrowserTests }] : []),
  { title: '真实输入法', run: runInputMethodTests },
];

rmSync(reportFolder, { recursive: true, force: true });
mkdirSync(reportFolder, { recursive: true });

let total = NO_TESTS;
const summary: string[] = [];
for (const { title, run } of steps) {
  console.log(`\n── ${title} ──`);
  const counts = await run();
  total = addCounts(total, counts);
  summary.push(`${counts.failed > 0 ? '✗' : '✓'} ${title}：${closingLine(counts)}`);
}

for (const name of missingTools()) {
  notes.push(`! 本机没有 ${DEBIAN_TOOLS[name].package}，没有测试：${DEBIAN_TOOLS[name].purpose}`);
}
console.log(`\n${[...summary, ...notes].join('\n')}`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
