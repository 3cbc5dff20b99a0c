import { licences } from '../appInfo/licences.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';

/** What the program is, and errors of the screen for the log. */
export function appHandlers({ ports, settings }: ServiceContext): DomainHandlers {
  return {
    'app.info': () => ({
      name: '明账',
      version: ports.version,
      host: ports.host,
      dataFolder: ports.paths.data,
      backupFolder: settings.backupsFolder(),
      licences: licences(ports.paths.program),
    }),
    'log.error': ({ message, detail }) => {
      ports.log.error('screen', { message, detail });
      return {};
    },
  };
}
