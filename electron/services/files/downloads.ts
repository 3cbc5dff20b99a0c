import type { TokenStore } from '../core/tokenStore.ts';

/** A file that the browser fetches, once. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type Downloads = TokenStore<Download>;

/** Where the browser host serves downloads: `/download/<token>/<name>`. */
export const downloadAddress = (token: string, name: string): string =>
  `/download/${token}/${encodeURIComponent(name)}`;
