import { App } from 'antd';
import { useEffect } from 'react';
import { useApi } from '../../state/SessionContext.tsx';

export type HomeDialog = 'new' | 'settings' | 'shortcuts' | 'backups';

/** What the menu of the desktop window can do while no report is open: action → dialog of the list of reports. */
const DIALOGS: Readonly<Record<string, HomeDialog | undefined>> = {
  'tools.settings': 'settings',
  'tools.shortcuts': 'shortcuts',
  'tools.backups': 'backups',
};

/** Follows the menu of the desktop window; what needs an open report is refused in words. */
export function useHostMenu(openDialog: (dialog: HomeDialog) => void): void {
  const api = useApi();
  const { message } = App.useApp();
  useEffect(
    () =>
      api.on('host.action', ({ action }) => {
        const dialog = DIALOGS[action];
        if (dialog) openDialog(dialog);
        else if (action !== 'file.home') void message.info('请先打开一份报告。', 3);
      }),
    [api, openDialog, message],
  );
}
