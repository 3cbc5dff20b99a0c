import { useEffect, useState } from 'react';
import { useApi } from '../../state/SessionContext.tsx';

export type OwnShortcuts = Readonly<Record<string, string>>;

/** The person's own keys by action, and how to store others; they are in force at once. */
export function useShortcuts(fail: (error: unknown) => void): [OwnShortcuts, (next: OwnShortcuts) => void] {
  const api = useApi();
  const [own, setOwn] = useState<OwnShortcuts>({});
  useEffect(() => {
    api.call('settings.get', {}).then(
      ({ shortcuts }) => setOwn(shortcuts),
      () => undefined,
    );
    return api.on('settings.changed', ({ settings }) => setOwn(settings.shortcuts));
  }, [api]);
  const store = (next: OwnShortcuts): void => {
    setOwn(next);
    api.call('settings.set', { settings: { shortcuts: { ...next } } }).catch((error: unknown) => {
      setOwn(own);
      fail(error);
    });
  };
  return [own, store];
}
