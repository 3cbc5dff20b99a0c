import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createSession } from './state/session.ts';
import { rememberUi } from './state/uiStore.ts';
import './styles/app.css';
import { connect } from './transport/connect.ts';

const newId = (): string => crypto.randomUUID();
const api = connect(newId);
const session = createSession(api, newId);

const later = (run: () => void): (() => void) => {
  const timer = window.setTimeout(run, 500);
  return () => window.clearTimeout(timer);
};

window.addEventListener('error', (event) => {
  void api
    .call('log.error', { message: event.message, detail: String((event.error as Error | null)?.stack ?? '') })
    .catch(() => undefined);
});
// what is typed and not yet on disk must not vanish with the window
window.addEventListener('beforeunload', (event) => {
  if (session.getState().pending.length) event.preventDefault();
});

rememberUi(api, later);
createRoot(document.getElementById('root')!).render(<App api={api} session={session} newId={newId} />);
