import { StorageError } from '../../../../electron/storage/storage.ts';
import { openInChild } from './childPorts.ts';
import { setText } from './setText.ts';

// Edits report `r` until the system takes no more. Prints the number of each change when it is acknowledged, and at last
// the error as one line of JSON.

const [file = ''] = process.argv.slice(2);
const storage = await openInChild(file);
let text: string | null = null;
try {
  for (let seq = 0; seq < 1000; seq += 1) {
    const after = `${seq + 1}`.repeat(1000);
    console.log(setText(storage, seq, text, after).seq);
    text = after;
  }
} catch (error) {
  if (!(error instanceof StorageError)) throw error;
  console.log(JSON.stringify({ reason: error.reason, message: error.message }));
}
process.exit();
