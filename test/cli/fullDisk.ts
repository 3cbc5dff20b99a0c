import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// Loaded into a child process before the program: a disk that is full after the first hundred bytes.
const probe = await open(fileURLToPath(import.meta.url), 'r');
const fileHandle = Object.getPrototypeOf(probe) as { writeFile: (data: string | Uint8Array) => Promise<void> };
await probe.close();

const { writeFile } = fileHandle;
fileHandle.writeFile = async function (data) {
  await writeFile.call(this, data.slice(0, 100));
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
};
