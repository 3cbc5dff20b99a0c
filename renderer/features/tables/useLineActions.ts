import { App } from 'antd';
import { useMemo } from 'react';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { canExecute } from '../../../shared/commands/dispatch.ts';
import type { CellChange, EditCause, EditResult, InsertOutcome, Outcome } from '../../components/Grid/types.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';
import type { EditorColumn } from './editorColumns.ts';
import { NEW_ROW, planEdit } from './planEdit.ts';

interface Place {
  dataset: DatasetId;
  year: 'this' | 'prior';
  columns: ReadonlyMap<string, EditorColumn>;
}

/** What the grid may do with the lines of a dataset; every change is a command. */
export function useLineActions({ dataset, year, columns }: Place) {
  const session = useSession();
  const newId = useNewId();
  const { modal } = App.useApp();
  const open = useOpen();
  return useMemo(() => {
    const report = () => session.getState().open?.report ?? open.report;
    const lines = (): readonly Line[] => (year === 'this' ? report().current : report().prior)[dataset];
    /** A new line begins with the unit and fund of the last one. */
    const newLine = (): Line => {
      const last = lines().at(-1);
      const units = report().units.filter((u) => u.role === 'unit');
      const unit = last?.unit ?? (units.length === 1 ? units[0]!.id : undefined);
      return {
        id: newId(),
        ...(unit ? { unit } : {}),
        ...(last?.fund ? { fund: last.fund } : {}),
        ...(last?.project && dataset === 'projectIndicators' ? { project: last.project } : {}),
      };
    };
    return {
      edit(changes: readonly CellChange[], cause: EditCause): EditResult {
        const plan = planEdit({ report: report(), dataset, year, columns }, changes, cause, newLine);
        if (!plan.command) return { accepted: 0, rejected: plan.rejected };
        const outcome = session.run(plan.command);
        if (outcome.ok) return { accepted: plan.accepted, rejected: plan.rejected };
        return {
          accepted: 0,
          rejected: changes.map((c) => ({ rowId: c.rowId, colId: c.colId, reason: outcome.reason })),
        };
      },
      insert(before: string | null, count: number): InsertOutcome {
        const at = before && before !== NEW_ROW ? lines().findIndex((l) => l.id === before) : lines().length;
        const fresh = Array.from({ length: count }, newLine);
        const outcome = session.run({
          name: 'insertLines',
          params: { year, dataset, index: at < 0 ? lines().length : at, lines: fresh },
        });
        return outcome.ok ? { ok: true, rowIds: fresh.map((l) => l.id) } : outcome;
      },
      remove(rowIds: readonly string[]): Outcome {
        const ids = rowIds.filter((id) => id !== NEW_ROW);
        if (!ids.length) return { ok: false, reason: '末尾的空行用来添加新行，不能删除。' };
        const command = { name: 'deleteLines', params: { year, dataset, ids } } as const;
        const possible = canExecute(report(), command);
        if (possible.ok || dataset !== 'projects') return session.run(command);
        modal.confirm({
          title: '删除项目',
          content: possible.message,
          okText: '一并删除',
          onOk: () => void session.run({ name: 'deleteLines', params: { ...command.params, withDependents: true } }),
        });
        return { ok: true };
      },
      move(rowIds: readonly string[], before: string | null): Outcome {
        const ids = rowIds.filter((id) => id !== NEW_ROW);
        const rest = lines().filter((l) => !ids.includes(l.id));
        const found = before && before !== NEW_ROW ? rest.findIndex((l) => l.id === before) : rest.length;
        return session.run({ name: 'moveLines', params: { year, dataset, ids, to: found < 0 ? rest.length : found } });
      },
    };
  }, [session, newId, modal, open.report, dataset, year, columns]);
}
