import { describe, expect, it } from 'vitest';
import { execute } from '../../../shared/commands/dispatch.ts';
import { compose } from '../../../shared/document/compose.ts';
import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import { countingIds } from '../../../shared/report/lineIds.ts';
import type { Report } from '../../../shared/report/report.ts';
import { rollForward } from '../../../shared/roll/rollForward.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const old = fixtureReport('xinxiang-2024');
const layout = layoutOf(old);
const next = rollForward(old, { id: 'n', year: 2025, from: layout, newId: countingIds() });
const found = (report: Report) =>
  checkDraft(report, layout, compose(report, layout)).findings.filter(({ check }) => check === 'YR-03');

describe('reasons of last year', () => {
  it('are warnings where they are printed, until they are rewritten or confirmed', () => {
    expect(found(old)).toEqual([]);
    expect(found(next)).toHaveLength(4);
    expect(found(next).every(({ severity, where }) => severity === 'warning' && where.span)).toBe(true);
    const set = { field: 'reason.revenue', value: '人员增加' };
    expect(found(execute(next, { name: 'setText', params: set }).report)).toHaveLength(3);
    const confirm = { ids: ['reason|field:reason.revenue'], confirmed: true };
    expect(found(execute(next, { name: 'confirmTodo', params: confirm }).report)).toHaveLength(3);
  });
});
