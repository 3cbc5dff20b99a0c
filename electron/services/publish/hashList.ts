import { createHash } from 'node:crypto';
import { sm3 } from 'sm-crypto-v2';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type HashAlgorithm = 'sha256' | 'sm3';

/** In small hexadecimal digits. SM3 (GB/T 32905) by a library, since Electron's own crypto does not have it. */
export const hashOf = (bytes: Uint8Array, algorithm: HashAlgorithm): string =>
  algorithm === 'sm3' ? sm3(bytes) : createHash('sha256').update(bytes).digest('hex');

/** One line per file, as `sha256sum` and `cksum -a sm3 --untagged` write and check them: hash, two spaces, name. */
export function hashList(files: readonly NamedFile[], algorithm: HashAlgorithm): string {
  return files.map(({ name, bytes }) => `${hashOf(bytes, algorithm)}  ${name}\n`).join('');
}

/** The lines of a list; what is no such line is left out. */
export function readHashList(text: string): { readonly hash: string; readonly name: string }[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const match = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line);
    return match ? [{ hash: match[1]!.toLowerCase(), name: match[2]! }] : [];
  });
}
