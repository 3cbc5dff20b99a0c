import { App } from 'antd';
import { useMemo, useState } from 'react';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';
import { useAskYuan } from './askYuan.tsx';
import type { EditorColumn } from './editorColumns.ts';
import { lineEntry } from './lineEntry.ts';
import { lineOrder, type AskDependents } from './lineOrder.ts';
import { lineScope } from './lineScope.ts';

interface Place {
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly columns: ReadonlyMap<string, EditorColumn>;
  readonly yuanColumns: ReadonlyMap<string, EditorColumn>;
  readonly emptyRow: string;
  /** Only lines of this project are shown, and new ones are its lines. */
  readonly project?: string | null | undefined;
  /** Only lines of this unit are shown, and new ones are its lines. */
  readonly unit?: string | null | undefined;
}

/** What the grid may do with the lines of a dataset; every change is a command. */
export function useLineActions({ dataset, year, columns, yuanColumns, emptyRow, project, unit }: Place) {
  const session = useSession();
  const newId = useNewId();
  const { modal, message } = App.useApp();
  const askYuan = useAskYuan();
  // only where the session has none any more, while the screen is being left
  const [shown] = useState(useOpen());
  return useMemo(() => {
    const scope = lineScope({ session, shown, newId, dataset, year, project, unit });
    const ask: AskDependents = (question, remove) => {
      modal.confirm({
        title: '删除项目',
        content: question,
        okText: '一并删除',
        onOk: () => {
          const outcome = remove();
          if (!outcome.ok) void message.error(outcome.reason, 8);
        },
      });
    };
    const warn = (text: string): void => void message.warning(text, 8);
    return { ...lineEntry(scope, { emptyRow, columns, yuanColumns, askYuan, warn }), ...lineOrder(scope, ask) };
  }, [session, shown, newId, modal, message, askYuan, dataset, year, columns, yuanColumns, emptyRow, project, unit]);
}
