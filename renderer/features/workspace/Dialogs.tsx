import { useEffect, useEffectEvent } from 'react';
import type { DialogName } from '../../actions/action.ts';
import { ExportGate } from '../checks/ExportGate.tsx';
import { FillStart } from '../import/FillStart.tsx';
import { PublishDialog } from '../publish/PublishDialog.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { LastYearText } from '../roll/LastYearText.tsx';
import { BackupsDialog } from '../settings/BackupsDialog.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { PriorDialog } from './PriorDialog.tsx';
import { WorkspaceRoll } from './WorkspaceRoll.tsx';
import type { Actions } from './useActions.ts';

interface Props {
  dialog: DialogName | null;
  setDialog: (dialog: DialogName | null) => void;
  actions: Actions;
}

const EXPORTS = { exportPdf: 'pdf', exportDocx: 'docx', exportXlsx: 'xlsx', exportHtml: 'html' } as const;

/** The dialog that is open, if any. */
export function Dialogs({ dialog, setDialog, actions }: Props) {
  const close = (): void => setDialog(null);
  switch (dialog) {
    case 'palette':
      return <CommandPalette actions={actions} close={close} />;
    case 'settings':
      return <SettingsDialog close={close} />;
    case 'shortcuts':
      return <SettingsDialog close={close} tab="shortcuts" />;
    case 'exportPdf':
    case 'exportDocx':
    case 'exportXlsx':
    case 'exportHtml':
      return (
        <ExportGate deed="导出" close={close}>
          <ExportDialog key={dialog} format={EXPORTS[dialog]} close={close} />
        </ExportGate>
      );
    case 'print':
      return (
        <ExportGate deed="打印" close={close}>
          <PrintNow actions={actions} close={close} />
        </ExportGate>
      );
    case 'fill':
      return <FillStart close={close} />;
    case 'publish':
      return <PublishDialog close={close} />;
    case 'prior':
      return <PriorDialog close={close} />;
    case 'lastYearText':
      return <LastYearText close={close} />;
    case 'roll':
      return <WorkspaceRoll close={close} />;
    case 'backups':
      return <BackupsDialog close={close} restored={close} />;
    default:
      return null;
  }
}

/** Prints, now that nothing stands against it. */
function PrintNow({ actions, close }: { actions: Actions; close: () => void }) {
  const print = useEffectEvent(() => {
    close();
    const action = actions.all.find(({ id }) => id === 'output.print');
    if (action) actions.perform(action);
  });
  useEffect(() => print(), []);
  return null;
}
