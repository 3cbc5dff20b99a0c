import { App as AntApp, ConfigProvider } from 'antd';
import { createRoot } from 'react-dom/client';
import { Preview } from '../../../renderer/features/preview/Preview.tsx';
import { IdContext } from '../../../renderer/state/IdContext.ts';
import type { Node } from '../../../renderer/state/nodes.ts';
import { nodeKey } from '../../../renderer/state/nodes.ts';
import { createSession, type Session } from '../../../renderer/state/session.ts';
import { SessionProvider } from '../../../renderer/state/SessionContext.tsx';
import { useUi } from '../../../renderer/state/uiStore.ts';
import { THEME } from '../../../renderer/styles/theme.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import { createPageApi, type PageApi } from './pageApi.ts';

/** What the tests read and drive beside the page itself. */
export interface PreviewHarness {
  readonly api: PageApi;
  readonly session: Session;
  select(node: Node): void;
  /** Opens the panel, as the button of the toolbar does. */
  show(): void;
}

declare global {
  interface Window {
    preview: PreviewHarness;
  }
}

const width = Number(new URLSearchParams(location.search).get('width') ?? 460);
const newId = (): string => crypto.randomUUID();

function Page({ api, session }: { api: PageApi; session: Session }) {
  const { node, previewOpen, previewWidth } = useUi();
  return (
    <ConfigProvider theme={THEME} button={{ autoInsertSpace: false }}>
      <AntApp>
        <IdContext.Provider value={newId}>
          <SessionProvider api={api} session={session}>
            <div className="harness">
              <main>
                <h1>预览</h1>
                <p id="node">{nodeKey(node)}</p>
                <textarea aria-label="正文" rows={8} cols={40} />
              </main>
              {previewOpen && (
                <div style={{ width: previewWidth }}>
                  <Preview />
                </div>
              )}
            </div>
          </SessionProvider>
        </IdContext.Provider>
      </AntApp>
    </ConfigProvider>
  );
}

const { report, layout } = (await (await fetch('/report')).json()) as { report: Report; layout: Layout };
const api = createPageApi(report, layout);
const session = createSession(api, newId);
await session.load(report.id);
useUi.setState({ previewOpen: true, previewWidth: width });
window.preview = {
  api,
  session,
  select: (node) => useUi.getState().select(node),
  show: () => useUi.getState().set({ previewOpen: true }),
};
const root = document.getElementById('root');
if (root) createRoot(root).render(<Page api={api} session={session} />);
