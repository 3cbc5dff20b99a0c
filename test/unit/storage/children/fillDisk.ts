import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StorageError } from '../../../../electron/storage/storage.ts';
import { sampleReport } from '../sampleReport.ts';
import { openInChild } from './childPorts.ts';
import { setText } from './setText.ts';

// On a small disk of its own: edits until it is full, makes room, repeats what failed, and looks at everything after
// opening again. Tells what it saw as one line of JSON.

const [folder = ''] = process.argv.slice(2);
const ballast = path.join(folder, 'ballast');
writeFileSync(ballast, Buffer.alloc(600_000));
const file = path.join(folder, 'mingzhang.db');
const storage = await openInChild(file);
storage.reports.create(sampleReport('r'), { label: '新建', by: '王某' });

const textOf = (seq: number): string | null => (seq === 0 ? null : `${seq}`.repeat(2000));
const edit = (seq: number): number => setText(storage, seq, textOf(seq), textOf(seq + 1)!).seq;

let acknowledged = 0;
let told: StorageError | undefined;
while (!told && acknowledged < 5000) {
  try {
    acknowledged = edit(acknowledged);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    told = error;
  }
}
const whenFull = storage.reports.load('r');
const backup = await storage.backups.make('manual');
rmSync(ballast);
const afterwards = edit(acknowledged);
await storage.close();
const again = await openInChild(file);
const reopened = again.reports.load('r');
await again.close();
console.log(
  JSON.stringify({
    acknowledged,
    reason: told?.reason,
    message: told?.message,
    textWhenFull: whenFull.report.texts['f'] === textOf(acknowledged),
    seqWhenFull: whenFull.summary.seq,
    backup: backup.kind === 'failed' ? backup.error.reason : backup.kind,
    afterwards,
    seqReopened: reopened.summary.seq,
    textReopened: reopened.report.texts['f'] === textOf(afterwards),
  }),
);
