import type { ReactElement } from 'react';
import { runPaste } from '../core/copyPaste.ts';
import { focusEditor } from '../core/gridCore.ts';
import { goTo } from '../core/selecting.ts';
import type { PastePlan } from '../model/pastePlan.ts';
import { useGrid, useGridState } from './gridContext.ts';

/** Messages about the last action, and the question whether a paste may add rows; under the table. */
export function NoticeBar(): ReactElement | null {
  const pending = useGridState((state) => state.pendingPaste);
  const notice = useGridState((state) => state.notice);
  if (pending) return <PasteQuestion plan={pending} />;
  return notice ? <NoticeText /> : null;
}

function NoticeText(): ReactElement | null {
  const { core, view } = useGrid();
  const notice = useGridState((state) => state.notice);
  if (!notice) return null;
  const first = notice.first ? view.posOf(notice.first) : null;
  return (
    <div role={notice.tone === 'warning' ? 'alert' : 'status'} className={`mz-grid-notice is-${notice.tone}`}>
      <div className="mz-grid-noticetext">
        <strong>{notice.title}</strong>
        {notice.details.map((detail) => (
          <div key={detail}>{detail}</div>
        ))}
      </div>
      {first && (
        <button
          type="button"
          onClick={() => {
            goTo(core, first);
            focusEditor(core);
          }}
        >
          定位
        </button>
      )}
      <button
        type="button"
        className="mz-grid-close"
        aria-label="关闭提示"
        onClick={() => {
          core.store.setState({ notice: null });
          focusEditor(core);
        }}
      >
        ×
      </button>
    </div>
  );
}

function PasteQuestion({ plan }: { plan: PastePlan }): ReactElement {
  const { core } = useGrid();
  const answer = (paste: boolean, addRows: boolean): void => {
    core.store.setState({ pendingPaste: null });
    focusEditor(core);
    if (paste) runPaste(core, plan, addRows);
  };
  const fits = plan.target.r1 - plan.target.r0 + 1 > plan.extraRows;
  return (
    <div
      role="alertdialog"
      aria-label="粘贴的内容比表多"
      className="mz-grid-notice is-question"
      onKeyDown={(event) => {
        if (event.key === 'Escape') answer(false, false);
      }}
    >
      <div className="mz-grid-noticetext">
        <strong>粘贴的内容比表多 {plan.extraRows} 行。</strong>
      </div>
      <button type="button" className="is-primary" ref={(button) => button?.focus()} onClick={() => answer(true, true)}>
        增加 {plan.extraRows} 行并粘贴
      </button>
      {fits && (
        <button type="button" onClick={() => answer(true, false)}>
          只粘贴放得下的行
        </button>
      )}
      <button type="button" onClick={() => answer(false, false)}>
        取消
      </button>
    </div>
  );
}
