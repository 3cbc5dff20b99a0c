import { useEffect, useState, type ReactNode } from 'react';
import type { DatabaseState } from '../../../shared/contract/contract.ts';
import { useApi } from '../../state/SessionContext.tsx';
import { DatabaseProblem } from './DatabaseProblem.tsx';

/** Shows the program only while its database is open; otherwise what happened to it and what can be done. */
export function DatabaseGate({ children }: { children: ReactNode }) {
  const api = useApi();
  const [state, setState] = useState<DatabaseState | null>(null);
  useEffect(() => {
    // asked, not taken from the event: a host that was started anew tells of a change before it knows how the file is
    const ask = (): void => void api.call('database.state', {}).then(setState, () => undefined);
    ask();
    return api.on('database.changed', ask);
  }, [api]);
  if (!state) return <div className="centre">正在打开数据文件…</div>;
  return state.kind === 'open' ? children : <DatabaseProblem state={state} tried={setState} />;
}
