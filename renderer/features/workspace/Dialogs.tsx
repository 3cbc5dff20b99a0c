import type { DialogName } from '../../actions/action.ts';
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
      return <ExportDialog close={close} />;
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
