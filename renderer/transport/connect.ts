import type { Api } from '../../shared/contract/api.ts';
import { BRIDGE_NAME, createBridgeApi, type Bridge } from '../../shared/contract/bridge.ts';
import { createRemoteApi, type Socket, type SocketEvents } from '../../shared/contract/remoteApi.ts';
import { API_PATH } from '../../shared/contract/wire.ts';

/** The bridge of the Electron host; undefined in a browser. */
export function windowBridge(): Bridge | undefined {
  return (window as unknown as Record<string, Bridge | undefined>)[BRIDGE_NAME];
}

/** The trusted side: over the bridge of the desktop window, or over a socket to the server that served this page. */
export function connect(newId: () => string): Api {
  const bridge = windowBridge();
  if (bridge) return createBridgeApi(bridge);
  const session = newId();
  return createRemoteApi({
    open: (events) => openSocket(session, events),
    later: (milliseconds, run) => {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
  });
}

function openSocket(session: string, events: SocketEvents): Socket {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${location.host}${API_PATH}?session=${session}`);
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', () => events.onOpen());
  socket.addEventListener('close', () => events.onClose());
  socket.addEventListener('message', (event: MessageEvent<string | ArrayBuffer>) => {
    if (typeof event.data === 'string') events.onText(event.data);
    else events.onBytes(new Uint8Array(event.data));
  });
  return { send: (text) => socket.send(text), close: () => socket.close() };
}
