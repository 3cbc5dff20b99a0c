import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { closeNetwork } from '../../electron/importers/isolate/closeNetwork.ts';
import { readerPort } from '../../electron/importers/isolate/readerPort.ts';

/** Run in the place of the reading process: tries every way out and answers which ones are open. */
const WAYS: Readonly<Record<string, () => unknown>> = {
  write: () => writeFileSync(new URL('../../out/reader-door', import.meta.url), 'x'),
  readElsewhere: () => readFileSync('/etc/hostname'),
  start: () => execFileSync(process.execPath, ['-e', '0']),
  connect: () => net.connect(50001, '127.0.0.1'),
  listen: () => net.createServer().listen(0),
};

const port = readerPort();
closeNetwork();
port.onRequest(async () => {
  const open: string[] = [];
  for (const [name, tryIt] of Object.entries(WAYS))
    try {
      tryIt();
      open.push(name);
    } catch {
      // closed, as it should be
    }
  const fetched = await fetch('http://127.0.0.1:50001/').then(
    () => 'answered',
    (error: unknown) => String(error instanceof Error ? error.cause : error),
  );
  const environment = Object.keys(process.env).filter((name) => !/^(?:SystemRoot|windir|NODE_CHANNEL_.*)$/i.test(name));
  port.answer({ kind: 'failure', code: 'CORRUPT', message: JSON.stringify({ open, fetched, environment }) });
});
