import { describe, expect, it } from 'vitest';
import { addCounts, closingLine, countPlaywright, countVitest, skippedByVitest } from '../../../build/testCounts.ts';

const vitest = (
  passed: number,
  failed: number,
  files: readonly { status: string; tests: readonly string[] }[] = [],
) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test, ancestorTitles: ['PDF', 'pages'] })),
  })),
});

const playwright = (expected: number, unexpected: number, errors: readonly unknown[] = []) => ({
  stats: { expected, unexpected, flaky: 1, skipped: 2 },
  errors,
});

describe('counting what the runners did', () => {
  it('adds up what Vitest reports', () => {
    expect(countVitest(vitest(5, 0), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
    const files = [{ status: 'failed', tests: ['passed', 'failed'] }];
    expect(countVitest(vitest(5, 1, files), 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a test file that did not load as a failure', () => {
    const files = [
      { status: 'failed', tests: [] },
      { status: 'failed', tests: ['failed'] },
      { status: 'passed', tests: ['passed'] },
    ];
    expect(countVitest(vitest(1, 1, files), 1).failed).toBe(2);
  });

  it('adds up what Playwright reports, errors outside tests included', () => {
    expect(countPlaywright(playwright(5, 0), 0)).toEqual({ passed: 6, failed: 0, skipped: 2 });
    expect(countPlaywright(playwright(5, 1, [{ message: 'no server' }]), 1).failed).toBe(2);
  });

  it.each([countVitest, countPlaywright])('counts a crashed runner as a failure: %o', (count) => {
    expect(count(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(count({}, 0).failed).toBe(1);
  });

  it('never calls a failed run free of failures', () => {
    expect(countVitest(vitest(5, 0), 1).failed).toBe(1);
    expect(countPlaywright(playwright(5, 0), 1).failed).toBe(1);
  });

  it('names what was skipped', () => {
    const files = [{ status: 'passed', tests: ['passed', 'skipped', 'pending'] }];
    expect([...skippedByVitest(vitest(1, 0, files))]).toEqual([['PDF', 2]]);
    expect(skippedByVitest(undefined).size).toBe(0);
  });

  it('closes with the line that CI reads', () => {
    const one = { passed: 1, failed: 0, skipped: 0 };
    expect(closingLine(addCounts(one, one))).toBe('2 passed, 0 failed');
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });
});
