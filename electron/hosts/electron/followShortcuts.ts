import type { Settings } from '../../../shared/contract/contract.ts';
import type { Services } from '../../services/createServices.ts';

/** Calls `show` with the person's own keys by action: now, and whenever they are changed. */
export function followShortcuts(
  services: Pick<Services, 'connect'>,
  show: (own: Readonly<Record<string, string>>) => void,
): void {
  const connection = services.connect(({ event, payload }) => {
    if (event === 'settings.changed') show((payload as { settings: Settings }).settings.shortcuts);
  });
  void connection.call('settings.get', {}).then((answer) => {
    // without a database there are no own keys
    if (answer.ok) show((answer.result as Settings).shortcuts);
  });
}
