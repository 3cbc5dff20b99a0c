import { Input, Modal } from 'antd';
import { pinyin } from 'pinyin-pro';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Action } from '../../actions/action.ts';
import { useReportContext } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { treeItems, type TreeItem } from './treeItems.ts';
import type { Actions } from './useActions.ts';

interface Entry {
  key: string;
  label: string;
  detail: string;
  initials: string;
  perform: () => void;
}

const initialsOf = (text: string): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();

/** Every action and every place of the report, found by a part of its name or by its pinyin initials. */
export function CommandPalette({ actions, close }: { actions: Actions; close: () => void }) {
  const context = useReportContext();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = useMemo(() => [...placeEntries(treeItems(context)), ...actionEntries(actions)], [context, actions]);
  const query = text.trim().toLowerCase();
  const found = entries
    .filter((e) => !query || e.label.toLowerCase().includes(query) || e.initials.includes(query))
    .slice(0, 12);
  const at = Math.min(chosen, found.length - 1);
  const run = (entry: Entry | undefined): void => {
    if (!entry) return;
    close();
    entry.perform();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) setChosen((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal open footer={null} closable={false} onCancel={close} width={560} title="命令和位置" style={{ top: 60 }}>
      <Input
        autoFocus
        aria-label="输入命令、表名或章节名"
        placeholder="输入命令、表名或章节名，也可以用拼音首字母"
        value={text}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found[at] ? `palette-${at}` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <ul className="ws-palette" id="palette-list" role="listbox" aria-label="匹配的命令和位置">
        {found.map((entry, i) => (
          <li
            key={entry.key}
            id={`palette-${i}`}
            role="option"
            aria-selected={i === at}
            className={i === at ? 'ws-chosen' : ''}
            onMouseDown={() => run(entry)}
          >
            <span>{entry.label}</span>
            <small>{entry.detail}</small>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function placeEntries(items: readonly TreeItem[], above = ''): Entry[] {
  return items.flatMap((item) => {
    const own: Entry[] = item.node
      ? [
          {
            key: item.key,
            label: item.title,
            detail: above,
            initials: initialsOf(item.title),
            perform: () => useUi.getState().select(item.node!),
          },
        ]
      : [];
    return [...own, ...placeEntries(item.children ?? [], item.title)];
  });
}

function actionEntries(actions: Actions): Entry[] {
  return actions.all
    .filter((action: Action) => action.id !== 'tools.palette' && actions.can(action))
    .map((action) => ({
      key: action.id,
      label: action.label,
      detail: action.shortcut ?? action.group,
      initials: initialsOf(action.label),
      perform: () => actions.perform(action),
    }));
}
