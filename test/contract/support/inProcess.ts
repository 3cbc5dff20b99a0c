import { createBridgeApi, type Bridge } from '../../../shared/contract/bridge.ts';
import type { EventMessage } from '../../../shared/contract/wire.ts';
import { createServices, type Services } from '../../../electron/services/createServices.ts';
import type { TestWindow, Transport } from './transport.ts';

/** A window on services in the same process; everything is copied on the way, so that only plain data gets through. */
export function connectInProcess(services: Services): TestWindow {
  const listeners = new Set<(message: EventMessage) => void>();
  const connection = services.connect((message) => {
    for (const listen of listeners) listen(structuredClone(message));
  });
  const bridge: Bridge = {
    call: async (method, params) => structuredClone(await connection.call(method, structuredClone(params))),
    onEvent: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    pathOfFile: () => '',
  };
  return { api: createBridgeApi(bridge), raw: bridge.call, close: async () => connection.close() };
}

export const inProcess: Transport = {
  name: 'in process',
  host: 'electron',
  start: async (ports) => {
    const services = await createServices(ports);
    return { openWindow: async () => connectInProcess(services), close: () => services.close() };
  },
};
