import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { closeFind, findNext, replaceAll, replaceOne, updateFind } from '../core/finding.ts';
import type { FindState } from '../core/gridState.ts';
import type { GridCore } from '../core/gridCore.ts';
import { useGrid, useGridState } from './gridContext.ts';

/** Find and replace, above the table. */
export function FindPanel(): ReactElement | null {
  const find = useGridState((state) => state.find);
  return find ? <OpenPanel find={find} /> : null;
}

function OpenPanel({ find }: { find: FindState }): ReactElement {
  const { core } = useGrid();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.select();
  }, [find.withReplace]);
  return (
    <search className="mz-grid-find" onKeyDown={(event) => onPanelKey(core, event)}>
      <input
        ref={input}
        aria-label="查找内容"
        placeholder="查找内容"
        value={find.query}
        onChange={(event) => updateFind(core, { query: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) findNext(core, event.shiftKey ? -1 : 1);
        }}
      />
      <button type="button" onClick={() => findNext(core, -1)}>
        上一个
      </button>
      <button type="button" onClick={() => findNext(core, 1)}>
        下一个
      </button>
      {find.withReplace ? <ReplacePart find={find} /> : null}
      <label>
        <input
          type="checkbox"
          checked={find.wholeCell}
          onChange={(event) => updateFind(core, { wholeCell: event.target.checked })}
        />
        整格相同
      </label>
      <label>
        <input
          type="checkbox"
          checked={find.matchCase}
          onChange={(event) => updateFind(core, { matchCase: event.target.checked })}
        />
        区分大小写
      </label>
      {!find.withReplace && (
        <button type="button" onClick={() => updateFind(core, { withReplace: true })}>
          替换…
        </button>
      )}
      <span role="status" className="mz-grid-findmessage">
        {find.message}
      </span>
      <button
        type="button"
        className="mz-grid-close"
        aria-label="关闭查找"
        title="关闭（Esc）"
        onClick={() => closeFind(core)}
      >
        ×
      </button>
    </search>
  );
}

function ReplacePart({ find }: { find: FindState }): ReactElement {
  const { core } = useGrid();
  return (
    <>
      <input
        aria-label="替换为"
        placeholder="替换为"
        value={find.replacement}
        onChange={(event) => updateFind(core, { replacement: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) replaceOne(core);
        }}
      />
      <button type="button" onClick={() => replaceOne(core)}>
        替换
      </button>
      <button type="button" onClick={() => replaceAll(core)}>
        全部替换
      </button>
    </>
  );
}

function onPanelKey(core: GridCore, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    closeFind(core);
  }
}
