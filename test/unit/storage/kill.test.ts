import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyDatasets } from '../../../shared/budget/datasets.ts';
import { openDatabase } from '../../../electron/storage/storage.ts';
import { seededRandom } from './randomPatches.ts';
import { expenditureLine, sampleReport } from './sampleReport.ts';
import { openPlace, temporaryPlace } from './temporaryStorage.ts';

const KILLS = 50;
const MOST_EDITS = 40;

interface Killed {
  /** The last number that was acknowledged; 0 when none was. */
  readonly acknowledged: number;
  readonly errors: string;
}

/** Lets a process edit and kills it when it has acknowledged so many changes; it is then in the middle of the next. */
function editAndKill(file: string, edits: number): Promise<Killed> {
  const script = path.join(import.meta.dirname, 'children', 'burst.ts');
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(file), 'compiled') };
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  let errors = '';
  const lines = (): string[] => output.split('\n').slice(0, -1);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    // The first line says that the database is open.
    if (lines().length > edits) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve({ acknowledged: Number(lines().slice(1).at(-1) ?? 0), errors }));
  });
}

it(
  `${KILLS} times killed in the middle of a burst of edits: the database is sound, every acknowledged edit is there`,
  { timeout: 300_000 },
  async () => {
    const place = temporaryPlace({ now: () => Date.now() });
    const first = await openPlace(place);
    const current = { ...emptyDatasets(), expenditure: [expenditureLine('a', 0)] };
    first.storage.reports.create(sampleReport('r', { current }), { label: '新建', by: '王某' });
    await first.storage.close();
    const random = seededRandom(20_260_302);
    let total = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const { acknowledged, errors } = await editAndKill(place.file, random(MOST_EDITS));
      expect(errors, `kill ${kill}`).toBe('');

      // Opening checks the whole database after an unclean end; a damaged one would come back as `corrupt`.
      const result = await openDatabase(place.file, place.ports);
      if (result.kind !== 'open') return expect.unreachable(`kill ${kill}: ${result.problems.join('; ')}`);
      expect(result).toMatchObject({ unclean: true, replacedLock: { why: 'dead' } });
      const { report, summary } = result.storage.reports.load('r');
      expect(summary.seq).toBeGreaterThanOrEqual(Math.max(acknowledged, total));
      total = summary.seq;
      // The three tables stand at the same change: none is there by halves.
      expect(report.texts['f']).toBe(total === 0 ? undefined : `${total}`);
      expect(report.current.expenditure[0]?.amounts).toEqual({ wages: total });
      expect(report.current.customFigures.map((line) => line.id)).toEqual(
        Array.from({ length: total }, (_, i) => `e${i + 1}`),
      );
      expect(result.storage.history.page('r', { limit: 1 })[0]?.lastSeq).toBe(total);
      await result.storage.close();
    }
    expect(total).toBeGreaterThan(KILLS);
  },
);
