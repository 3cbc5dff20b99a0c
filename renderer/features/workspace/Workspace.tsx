import { App, Splitter } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { DialogName } from '../../actions/action.ts';
import type { UiState } from '../../state/uiState.ts';
import { useUi } from '../../state/uiStore.ts';
import { BottomPanel } from './BottomPanel.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Middle } from './Middle.tsx';
import { ReportTree } from './ReportTree.tsx';
import { SaveBanner } from './SaveBanner.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useActions } from './useActions.ts';
import './workspace.css';

// the PDF viewer is the largest part of the screen's code and not needed before it is asked for
const Preview = lazy(() => import('../preview/Preview.tsx').then((m) => ({ default: m.Preview })));

/** The open report: toolbar, tree, the place that is worked on, information below, the printed page beside. */
export function Workspace() {
  const ui = useUi(useShallow(panelsOf));
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const actions = useActions(setDialog, message);
  return (
    <div className="ws">
      <TopBar actions={actions} />
      <SaveBanner />
      <Splitter className="ws-main" onResizeEnd={(sizes) => rememberWidths(sizes)}>
        {ui.treeOpen && (
          <Splitter.Panel size={ui.treeWidth} min={160} max={420}>
            <ReportTree />
          </Splitter.Panel>
        )}
        <Splitter.Panel>
          <Splitter
            orientation="vertical"
            onResizeEnd={([, bottom]) => bottom && useUi.getState().set({ bottomHeight: bottom })}
          >
            <Splitter.Panel>
              <Middle />
            </Splitter.Panel>
            {ui.bottomOpen && (
              <Splitter.Panel size={ui.bottomHeight} min={80} max={400}>
                <BottomPanel />
              </Splitter.Panel>
            )}
          </Splitter>
        </Splitter.Panel>
        {ui.previewOpen && (
          <Splitter.Panel size={ui.previewWidth} min={280} max="60%">
            <Suspense fallback={<div className="centre">正在打开预览…</div>}>
              <Preview />
            </Suspense>
          </Splitter.Panel>
        )}
      </Splitter>
      <StatusBar />
      <Dialogs dialog={dialog} setDialog={setDialog} actions={actions} />
    </div>
  );
}

/** What of the screen's state the panels stand by: nothing that changes as one moves from cell to cell. */
function panelsOf({ treeOpen, treeWidth, bottomOpen, bottomHeight, previewOpen, previewWidth }: UiState) {
  return { treeOpen, treeWidth, bottomOpen, bottomHeight, previewOpen, previewWidth };
}

/** Sizes come in the order of the panels that are shown. */
function rememberWidths(sizes: number[]): void {
  const { treeOpen, previewOpen, set } = useUi.getState();
  const tree = treeOpen ? sizes[0] : undefined;
  const preview = previewOpen ? sizes.at(-1) : undefined;
  set({ ...(tree ? { treeWidth: tree } : {}), ...(preview ? { previewWidth: preview } : {}) });
}
