import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import type { Patch } from '../../../../shared/commands/patch.ts';
import { fen } from '../../../../shared/money/fen.ts';
import { openInChild } from './childPorts.ts';

// Edits report `r` as fast as it can until it is killed. Each change touches three tables: a text, a line's amount, and a
// new line. Its number is printed the moment it is acknowledged. A backup runs alongside, as in the real program.

const [file = ''] = process.argv.slice(2);
const storage = await openInChild(file);
// What is killed writes no cache at its end; the next child starts in a third of the time with it.
flushCompileCache();
void storage.backups.make('open');
writeSync(1, 'ready\n');

const { report, summary } = storage.reports.load('r');
let line = report.current.expenditure[0]!;
let text = report.texts['f'] ?? null;
for (let { seq } = summary; ;) {
  const number = seq + 1;
  const changed = { ...line, amounts: { wages: fen(number) } };
  const place = { kind: 'line', year: 'this' } as const;
  const added = { id: `e${number}`, texts: { name: `第 ${number} 次` } };
  const patches: Patch[] = [
    { kind: 'text', field: 'f', before: text, after: `${number}` },
    { ...place, dataset: 'expenditure', id: line.id, index: 0, before: line, after: changed },
    { ...place, dataset: 'customFigures', id: added.id, index: seq, before: null, after: added },
  ];
  const request = { id: added.id, expectedSeq: seq, by: '王某' };
  const change = { command: 'burst', label: `第 ${number} 次`, undo: 'step', mergeKey: null } as const;
  ({ seq } = storage.history.applyEntry('r', { ...request, ...change, patches }));
  writeSync(1, `${seq}\n`);
  [line, text] = [changed, `${number}`];
  // Lets the backup take its steps.
  if (seq % 5 === 0) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
