import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { focusEditor } from '../core/gridCore.ts';
import type { MenuEntry } from '../core/menuEntries.ts';
import { menuEntries } from '../core/menuEntries.ts';
import { useGrid, useGridState } from './gridContext.ts';

/** Menu of the right mouse button (or Shift+F10), worked by mouse and arrow keys. */
export function ContextMenu(): ReactElement | null {
  const menu = useGridState((state) => state.menu);
  return menu ? <OpenMenu key={`${menu.x}:${menu.y}`} x={menu.x} y={menu.y} /> : null;
}

function OpenMenu({ x, y }: { x: number; y: number }): ReactElement {
  const { core } = useGrid();
  const element = useRef<HTMLDivElement>(null);
  const close = (): void => {
    core.store.setState({ menu: null });
    focusEditor(core);
  };
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    box.style.left = `${Math.max(4, Math.min(x, window.innerWidth - box.offsetWidth - 4))}px`;
    box.style.top = `${Math.max(4, Math.min(y, window.innerHeight - box.offsetHeight - 4))}px`;
    box.querySelector<HTMLElement>('[role="menuitem"]:not([aria-disabled])')?.focus({ preventScroll: true });
  }, [x, y]);
  useEffect(() => {
    const onDown = (event: MouseEvent): void => {
      if (!(event.target instanceof Node && element.current?.contains(event.target)))
        core.store.setState({ menu: null });
    };
    window.addEventListener('mousedown', onDown, { capture: true });
    return () => window.removeEventListener('mousedown', onDown, { capture: true });
  }, [core]);
  const run = (entry: MenuEntry): void => {
    if (!entry.enabled) return;
    close();
    entry.run();
  };
  return (
    <div
      ref={element}
      role="menu"
      aria-label="表格菜单"
      className="mz-grid-menu"
      onKeyDown={(event) => onMenuKey(event, close)}
      onContextMenu={(event) => event.preventDefault()}
    >
      {menuEntries(core).map((group, i) => (
        <div key={i} role="group" className="mz-grid-menugroup">
          {group.map((entry) => (
            <div
              key={entry.label}
              role="menuitem"
              tabIndex={-1}
              aria-disabled={entry.enabled ? undefined : true}
              className="mz-grid-menuitem"
              onClick={() => run(entry)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') run(entry);
              }}
            >
              <span>{entry.label}</span>
              {entry.keys && <kbd>{entry.keys}</kbd>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function onMenuKey(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]:not([aria-disabled])')];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[(to + items.length) % items.length]?.focus();
  if (event.key === 'Escape' || event.key === 'Tab') close();
  event.preventDefault();
  event.stopPropagation();
}
