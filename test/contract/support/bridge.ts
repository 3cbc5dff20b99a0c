import { createBridgeApi } from '../../../shared/contract/bridge.ts';
import { createServices } from '../../../electron/services/createServices.ts';
import { bridgeOf, FakeContents, ipcMain } from './fakeElectron.ts';
import type { Transport } from './transport.ts';

/** Over the real preload script and the real message handler, with Electron's part played by `fakeElectron`. */
export const overBridge: Transport = {
  name: 'Electron bridge',
  host: 'electron',
  start: async (ports) => {
    // Loaded here, after the test has put the fake in Electron's place.
    const { serveContract } = await import('../../../electron/hosts/electron/serveContract.ts');
    await import('../../../electron/hosts/electron/preload.ts');
    const services = await createServices(ports);
    ipcMain.removeAll();
    serveContract(services, () => undefined);
    return {
      openWindow: async () => {
        const contents = new FakeContents();
        const bridge = bridgeOf(contents);
        return { api: createBridgeApi(bridge), raw: bridge.call, close: async () => void contents.emit('destroyed') };
      },
      close: () => services.close(),
    };
  },
};
