import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

async function hashOf(file: string, algorithm: string): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * A list by which a receiver can check the packages: SHA-256, and SM3, the hash that Chinese offices ask for. Each line is
 * the hash, two spaces and the name, under a line that names the algorithm.
 */
export async function checksumList(files: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const [title, algorithm] of [
    ['SHA-256', 'sha256'],
    ['SM3', 'sm3'],
  ] as const) {
    const lines: string[] = [];
    for (const file of files.toSorted()) lines.push(`${await hashOf(file, algorithm)}  ${path.basename(file)}`);
    parts.push(`# ${title}\n${lines.join('\n')}\n`);
  }
  return parts.join('\n');
}
