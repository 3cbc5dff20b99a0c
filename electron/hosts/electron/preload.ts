import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_NAME, type Bridge } from '../../../shared/contract/bridge.ts';
import type { Answer, EventMessage } from '../../../shared/contract/wire.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

/** What the window sees of Electron: the contract, and the path of a file that was dropped on it. */
const bridge = {
  call: (method, params) => ipcRenderer.invoke(CALL_CHANNEL, method, params) as Promise<Answer>,
  onEvent: (listen) => {
    const receive = (_event: unknown, message: EventMessage): void => listen(message);
    ipcRenderer.on(EVENT_CHANNEL, receive);
    return () => void ipcRenderer.off(EVENT_CHANNEL, receive);
  },
  pathOfFile: (file) => webUtils.getPathForFile(file as File),
} satisfies Bridge;

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
