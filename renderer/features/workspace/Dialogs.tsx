import { useEffect, useEffectEvent } from 'react';
import type { DialogName } from '../../actions/action.ts';
import { ExportGate } from '../checks/ExportGate.tsx';
import { BackupsDialog } from '../settings/BackupsDialog.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { PriorDialog } from './PriorDialog.tsx';
import { WorkspaceRoll } from './WorkspaceRoll.tsx';
import type { Actions } from './useActions.ts';

interface Props {
  dialog: DialogName | null;
  setDialog: (dialog: DialogName | null) => void;
  actions: Actions;
}

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
    case 'export':
      return (
        <ExportGate deed="导出" close={close}>
          <ExportDialog close={close} />
        </ExportGate>
      );
    case 'print':
      return (
        <ExportGate deed="打印" close={close}>
          <PrintNow actions={actions} close={close} />
        </ExportGate>
      );
    case 'prior':
      return <PriorDialog close={close} />;
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
