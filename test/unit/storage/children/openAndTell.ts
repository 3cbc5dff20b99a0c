import { openDatabase, StorageError } from '../../../../electron/storage/storage.ts';
import { childPorts } from './childPorts.ts';

// Opens a database as the user that the test chose, and tells what came of it as one line of JSON.

const [file = ''] = process.argv.slice(2);
try {
  const result = await openDatabase(file, childPorts(file));
  console.log(JSON.stringify({ kind: result.kind }));
} catch (error) {
  if (!(error instanceof StorageError)) throw error;
  console.log(JSON.stringify({ reason: error.reason, message: error.message }));
}
