import { z } from 'zod';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: TestCounts = { passed: 0, failed: 0, skipped: 0 };

export const addCounts = (a: TestCounts, b: TestCounts): TestCounts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The closing line that CI reads. */
export const closingLine = ({ passed, failed, skipped }: TestCounts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), ancestorTitles: z.array(z.string()) })),
    }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** A runner that fails must never end as "0 failed": its own crash counts as one failure. */
const withCrash = (counts: TestCounts, exitCode: number): TestCounts =>
  exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/** Counts from Vitest's JSON report (undefined when it wrote none); a test file that did not load counts as one failure. */
export function countVitest(report: unknown, exitCode: number): TestCounts {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return { ...NO_TESTS, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
  return withCrash(counts, exitCode);
}

/** The outermost titles under which Vitest skipped tests, each with their number. */
export function skippedByVitest(report: unknown): ReadonlyMap<string, number> {
  const skipped = new Map<string, number>();
  const results = vitestReport.safeParse(report).data?.testResults ?? [];
  for (const { status, ancestorTitles } of results.flatMap((result) => result.assertionResults)) {
    if (status === 'passed' || status === 'failed') continue;
    const title = ancestorTitles.find((ancestor) => ancestor !== '') ?? '';
    skipped.set(title, (skipped.get(title) ?? 0) + 1);
  }
  return skipped;
}

/** Counts from Playwright's JSON report (undefined when it wrote none); errors outside any test count as failures. */
export function countPlaywright(report: unknown, exitCode: number): TestCounts {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return { ...NO_TESTS, failed: 1 };
  const { stats, errors } = parsed.data;
  const counts = {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
  return withCrash(counts, exitCode);
}

const ownReport = z.object({ passed: z.number(), failed: z.number(), skipped: z.number() });

/** Counts of test/ime/run.ts (undefined when it wrote none). */
export function countInputMethod(report: unknown, exitCode: number): TestCounts {
  const parsed = ownReport.safeParse(report);
  return parsed.success ? withCrash(parsed.data, exitCode) : { ...NO_TESTS, failed: 1 };
}
