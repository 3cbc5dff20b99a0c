import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Answer } from '../../../shared/contract/wire.ts';
import type { Connection, Services } from '../../services/createServices.ts';
import { isOurPage } from './appAddress.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

const REFUSED: Answer = { ok: false, problem: { code: 'noPermission', message: '不接受其他页面发来的请求。' } };

/** Only the top page of our own screen may ask; a frame inside it, or another page, is nobody. */
function isOurs({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url);
}

/**
 * Answers the windows: one connection of the services each, for as long as the window lives.
 * @param onConnected called when a window has made its first call: from then on it hears what it is told
 */
export function serveContract(services: Pick<Services, 'connect'>, onConnected: () => void): void {
  const connections = new Map<WebContents, Connection>();
  const connectionOf = (window: WebContents): Connection => {
    const known = connections.get(window);
    if (known !== undefined) return known;
    const connection = services.connect((message) => {
      if (!window.isDestroyed()) window.send(EVENT_CHANNEL, message);
    });
    connections.set(window, connection);
    onConnected();
    window.once('destroyed', () => {
      connections.delete(window);
      connection.close();
    });
    return connection;
  };
  ipcMain.handle(CALL_CHANNEL, async (event, method: unknown, params: unknown): Promise<Answer> => {
    if (!isOurs(event) || typeof method !== 'string') return REFUSED;
    return connectionOf(event.sender).call(method, params);
  });
}
