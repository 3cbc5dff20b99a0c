import { App } from 'antd';
import { checkById } from '../../../shared/checks/catalogue/catalogue.ts';
import type { Finding, FindingPlace } from '../../../shared/checks/finding.ts';
import { fixCommand } from '../../../shared/checks/fixes/fixCommand.ts';
import { checksOf } from '../../state/checksOf.ts';
import { contextOf, useApi, useSession } from '../../state/SessionContext.tsx';
import { goToFinding } from './goToFinding.ts';

/** What can be done with a finding. */
export interface Deeds {
  readonly go: (finding: Finding, place?: FindingPlace) => void;
  /** Carries out the finding's own fix, as one step that can be undone. */
  readonly fix: (finding: Finding, label: string) => void;
  readonly waive: (finding: Finding, reason: string) => void;
  readonly unwaive: (finding: Finding) => void;
}

/** The deeds on findings of the open report. */
export function useDeeds(): Deeds {
  const session = useSession();
  const api = useApi();
  const { message } = App.useApp();
  const run = (command: Parameters<typeof session.run>[0]): boolean => {
    const result = session.run(command);
    if (!result.ok) void message.error(result.reason, 6);
    return result.ok;
  };
  return {
    go: (finding, place = finding.where) => {
      const { open } = session.getState();
      if (open && !goToFinding(finding, place, open.layout)) void message.info('这一条针对整份报告，没有单独的位置。');
    },
    fix: (finding, label) => {
      const { open } = session.getState();
      if (!open) return;
      // the list may be a moment behind the typing: what is mended is the finding as it is now
      const now = checksOf(open).findings.find((f) => f.id === finding.id);
      const command = now?.fix && fixCommand(now.fix, contextOf(open));
      if (!command) void message.info('这一处已经改动，请看审核的新结果。');
      else if (run(command)) void message.success(`${label}。可按 Ctrl+Z 撤销。`, 4);
    },
    waive: (finding, reason) => {
      const by = api.call('settings.get', {}).then(
        ({ userName }) => userName,
        () => '',
      );
      void by.then((name) => {
        const waiver = { finding: finding.id, reason, by: name, at: new Date().toISOString() };
        return run({ name: 'waive', params: { waiver, title: checkById(finding.check).title } });
      });
    },
    unwaive: (finding) =>
      void run({ name: 'unwaive', params: { finding: finding.id, title: checkById(finding.check).title } }),
  };
}
