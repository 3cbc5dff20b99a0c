import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import type { OpenReport } from '../../state/session.ts';
import { contextOf } from '../../state/SessionContext.tsx';
import type { ListItem } from './arrangeFindings.ts';
import { FindingRow } from './FindingRow.tsx';
import type { Deeds } from './useDeeds.ts';
import { useRowKeys } from './useRowKeys.ts';

interface Props {
  readonly items: readonly ListItem[];
  readonly open: OpenReport;
  readonly waived: ReadonlyMap<string, string>;
  readonly deeds: Deeds;
  readonly onWaive: (finding: Finding) => void;
}

const COLUMNS = ['级别', '规则', '位置', '内容', '说明', '处理'];
const ROW_HEIGHT = 64;
const BAR_HEIGHT = 68;
/** The findings, any number of them. Arrow keys move, Enter and a double click go to the place. */
export function FindingList({ items, open, waived, deeds, onWaive }: Props) {
  const keys = useRowKeys(items, deeds.go);
  const { tabStop, activate, settle } = keys;
  const context = contextOf(open);
  const render = (item: ListItem, index: number): ReactNode =>
    item.kind === 'group' ? (
      <div role="row" className="ck-group">
        <div role="gridcell">
          {item.title}（{item.count} 条）
        </div>
      </div>
    ) : (
      <FindingRow
        finding={item.finding}
        derived={item.derived}
        active={index === tabStop}
        waived={waived.get(item.finding.id)}
        context={context}
        deeds={deeds}
        settle={settle}
        onActivate={() => activate(item.key)}
        onWaive={() => onWaive(item.finding)}
      />
    );
  return (
    <div role="grid" aria-label="审核结果" aria-rowcount={items.length + 1} className="ck-table" onKeyDown={keys.press}>
      <div role="rowgroup" className="ck-head">
        <div role="row" className="ck-row">
          {COLUMNS.map((name) => (
            <div key={name} role="columnheader">
              {name}
            </div>
          ))}
        </div>
      </div>
      <VirtualList
        items={items}
        keyOf={keyOf}
        estimate={ROW_HEIGHT}
        covered={BAR_HEIGHT}
        lead={keys.lead}
        render={render}
      />
    </div>
  );
}

const keyOf = (item: ListItem): string => item.key;
