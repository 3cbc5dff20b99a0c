import { App, Button, Checkbox, Progress } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { TODO_KINDS, type TodoItem, type TodoKind } from '../../../shared/todo/todoItem.ts';
import { useSession } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { TodoRow } from './TodoRow.tsx';
import { todoTarget } from './todoPlace.ts';
import { useTodo } from './useTodo.ts';
import './todo.css';

/** Rows drawn at once: a department with a thousand projects has some thousand items. */
const ROWS_AT_ONCE = 300;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** What is left to do after a roll-forward (待办): Enter or a double click leads to the place, 确认 takes an item off. */
export function TodoPanel() {
  const { items, done, open } = useTodo();
  const session = useSession();
  const { message } = App.useApp();
  const [withDone, setWithDone] = useState(false);
  const [kinds, setKinds] = useState<readonly TodoKind[]>(TODO_KINDS);
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const { active, list, press, activate } = useRows();
  if (!open.report.rolled) {
    return <p className="td-none">这份报告不是由上年结转的，没有待办。在“文件”菜单中可以把它结转为新年度。</p>;
  }
  const all = items.filter((item) => kinds.includes(item.kind) && (withDone || !item.done));
  const shown = all.slice(0, limit);
  const tabStop = shown.some(({ id }) => id === active) ? active : shown[0]?.id;
  const go = (item: TodoItem): void => {
    const target = todoTarget(item.place, open.report, open.layout);
    if (target) useUi.getState().set({ node: target.node, focus: target.focus });
    else void message.info(`“${item.where}”没有单独的编辑位置，请在预览中核对后确认。`, 6);
  };
  const confirm = ({ id, where, confirmed }: TodoItem): void => {
    const params = { ids: [id], confirmed: !confirmed, title: where };
    const outcome = session.run({ name: 'confirmTodo', params });
    if (!outcome.ok) void message.error(outcome.reason, 8);
  };
  const toggle = (kind: TodoKind): void =>
    setKinds((known) => (known.includes(kind) ? known.filter((one) => one !== kind) : [...known, kind]));
  return (
    <section className="td-panel" aria-label="待办">
      <div className="td-bar">
        <strong className="td-progress">
          已办 {done}/{items.length}
        </strong>
        <Progress
          className="td-meter"
          percent={Math.floor((done / Math.max(1, items.length)) * 100)}
          size="small"
          showInfo={false}
          aria-label={`已办 ${done} 项，共 ${items.length} 项`}
        />
        <Kinds items={items} kinds={kinds} toggle={toggle} />
        <Checkbox checked={withDone} onChange={(event) => setWithDone(event.target.checked)}>
          显示已办的 {done} 项
        </Checkbox>
        <span className="td-hint">回车或双击到所在位置</span>
      </div>
      {shown.length === 0 ? (
        <p className="td-none">{done === items.length ? '全部已办。' : '没有可显示的待办。'}</p>
      ) : (
        <div role="table" aria-label="待办" ref={list} onKeyDown={(event) => press(event, shown, go)}>
          {TODO_KINDS.filter((kind) => shown.some((item) => item.kind === kind)).map((kind) => (
            <div key={kind} role="rowgroup" aria-label={kind}>
              <div role="row" className="td-group">
                <span role="cell">
                  {kind}（{shown.filter((item) => item.kind === kind).length} 项）
                </span>
              </div>
              {shown
                .filter((item) => item.kind === kind)
                .map((item) => (
                  <TodoRow
                    key={item.id}
                    item={item}
                    tabStop={item.id === tabStop}
                    activate={() => activate(item.id)}
                    go={() => go(item)}
                    confirm={() => confirm(item)}
                  />
                ))}
            </div>
          ))}
        </div>
      )}
      {all.length > shown.length && (
        <Button size="small" type="link" onClick={() => setLimit(limit + ROWS_AT_ONCE)}>
          还有 {all.length - shown.length} 项，继续显示
        </Button>
      )}
    </section>
  );
}

interface KindsProps {
  readonly items: readonly TodoItem[];
  readonly kinds: readonly TodoKind[];
  readonly toggle: (kind: TodoKind) => void;
}

/** Which kinds are shown, each with how many are left. */
function Kinds({ items, kinds, toggle }: KindsProps) {
  return (
    <span role="group" aria-label="显示的种类" className="td-kinds">
      {TODO_KINDS.map((kind) => (
        <Button
          key={kind}
          size="small"
          type={kinds.includes(kind) ? 'primary' : 'default'}
          ghost={kinds.includes(kind)}
          aria-pressed={kinds.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {kind} {items.filter((item) => item.kind === kind && !item.done).length}
        </Button>
      ))}
    </span>
  );
}

/** Moves from row to row by keys. */
function useRows() {
  const [active, activate] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent, shown: readonly TodoItem[], go: (item: TodoItem) => void): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['todo'] === undefined) return;
    const at = shown.findIndex(({ id }) => id === active);
    const step = event.key === 'Home' ? -shown.length : event.key === 'End' ? shown.length : STEPS[event.key];
    if (event.key === 'Enter' && shown[at]) go(shown[at]);
    else if (step === undefined) return;
    else {
      const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))]!;
      activate(next.id);
      list.current?.querySelector<HTMLElement>(`[data-todo="${CSS.escape(next.id)}"]`)?.focus();
    }
    event.preventDefault();
  };
  return { active, list, press, activate };
}
