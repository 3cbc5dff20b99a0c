import type { App } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Action, ActionScope, DialogName } from '../../actions/action.ts';
import { ACTIONS, shortcutFor, shortcutsInForce } from '../../actions/actions.ts';
import { shortcutOf } from '../../actions/shortcut.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi, useSession } from '../../state/SessionContext.tsx';
import { useNewId } from '../../state/IdContext.ts';
import { useUi } from '../../state/uiStore.ts';

export interface Actions {
  readonly all: readonly Action[];
  readonly can: (action: Action) => boolean;
  readonly perform: (action: Action) => void;
}

/** The actions with what they work on, and the keyboard that starts them. */
export function useActions(
  openDialog: (dialog: DialogName) => void,
  message: ReturnType<typeof App.useApp>['message'],
): Actions {
  const api = useApi();
  const session = useSession();
  const newId = useNewId();
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    api.call('settings.get', {}).then(
      ({ shortcuts }) => setOwn(shortcuts),
      () => undefined,
    );
    return api.on('settings.changed', ({ settings }) => setOwn(settings.shortcuts));
  }, [api]);
  const actions = useMemo<Actions>(() => {
    const scope = (): ActionScope => ({
      api,
      session,
      newId,
      state: session.getState(),
      ui: useUi.getState(),
      openDialog,
      tell: (text) => void message.info(text, 3),
      fail: (error) => void message.error(messageOf(error), 8),
    });
    const can = (action: Action): boolean => action.enabled?.(scope()) ?? true;
    // menus, toolbar and palette show the keys that are in force
    const all = ACTIONS.map((action) => {
      const { shortcut: _default, ...rest } = action;
      const shortcut = shortcutFor(action, own);
      return shortcut ? { ...rest, shortcut } : rest;
    });
    return { all, can, perform: (action) => can(action) && action.perform(scope()) };
  }, [api, session, newId, openDialog, message, own]);
  useEffect(() => {
    const keys = shortcutsInForce(own);
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const action = keys.get(shortcutOf(event));
      if (!action || (action.group === '编辑' && isTyping(event.target))) return;
      event.preventDefault();
      actions.perform(action);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [actions, own]);
  // the menu of the desktop window
  useEffect(
    () =>
      api.on('host.action', ({ action: id }) => {
        const action = ACTIONS.find((one) => one.id === id);
        if (action) actions.perform(action);
      }),
    [api, actions],
  );
  return actions;
}

/** A text field has an undo of its own while it is being typed in. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, textarea') || target.isContentEditable);
}
