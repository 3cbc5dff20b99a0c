import type { Api } from '../../../shared/contract/api.ts';
import type { Answer } from '../../../shared/contract/wire.ts';
import type { TestPorts } from './testPorts.ts';

/** A screen that is connected. */
export interface TestWindow {
  readonly api: Api;
  /** A call as a screen that is not ours could make it: any name, any parameters. */
  readonly raw: (method: string, params: unknown) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** The services behind one transport. */
export interface TestHost {
  readonly openWindow: () => Promise<TestWindow>;
  /** Fetches an address that a result named (downloads, printing); undefined where the host has none. */
  readonly fetch?: (address: string) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export interface Transport {
  readonly name: string;
  readonly host: 'electron' | 'browser';
  readonly start: (ports: TestPorts) => Promise<TestHost>;
}
