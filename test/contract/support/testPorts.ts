import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AppInfo } from '../../../shared/contract/contract.ts';
import { programFolder } from '../../../electron/platform/host/programFolder.ts';
import type { HostPorts, SaveQuestion } from '../../../electron/services/hostPorts.ts';

/** The outside world of a test: a folder, a clock that is moved by hand, a person who answers dialogs. */
export interface TestPorts extends HostPorts {
  readonly folder: string;
  /** What the person answers next; null cancels. */
  answerDialog: (file: string | null) => void;
  readonly questions: SaveQuestion[];
  readonly printed: { pdf: Uint8Array; title: string }[];
  readonly shown: string[];
  readonly logged: { level: string; message: string; details?: unknown }[];
  /** Resolves when something is put off for this long. */
  putOff: (milliseconds: number) => Promise<void>;
  /** Moves the clock and runs what falls due. */
  elapse: (milliseconds: number) => void;
  remove: () => void;
}

export interface TestPortsOptions {
  readonly host?: AppInfo['host'];
  /** The samples of the program are put into a new database. */
  readonly withSamples?: boolean;
}

/** Ports over a folder of their own under the system's temporary folder. */
export function testPorts({ host = 'electron', withSamples = false }: TestPortsOptions = {}): TestPorts {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-host-'));
  const sub = (name: string): string => {
    const made = path.join(folder, name);
    mkdirSync(made, { recursive: true });
    return made;
  };
  let time = Date.parse('2026-03-02T08:00:00Z');
  let count = 0;
  let timers: { at: number; run: () => void }[] = [];
  const expected: { length: number; resolve: () => void }[] = [];
  const answers: (string | null)[] = [];
  const next = (): Promise<string | null> => Promise.resolve(answers.shift() ?? null);
  const questions: SaveQuestion[] = [];
  const printed: TestPorts['printed'] = [];
  const shown: string[] = [];
  const logged: TestPorts['logged'] = [];
  const log = (level: string) => (message: string, details?: unknown) => void logged.push({ level, message, details });
  const isBrowser = host === 'browser';
  return {
    folder,
    questions,
    printed,
    shown,
    logged,
    host,
    version: '9.8.7',
    paths: {
      data: sub('data'),
      backups: path.join(folder, 'backups'),
      documents: sub('documents'),
      program: withSamples ? programFolder().folder : sub('program'),
      cache: sub('cache'),
    },
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    now: () => (time += 1),
    newId: () => `id-${(count += 1)}-${path.basename(folder)}`,
    later: (milliseconds, run) => {
      const timer = { at: time + milliseconds, run };
      timers.push(timer);
      for (const one of expected.filter(({ length }) => length === milliseconds)) one.resolve();
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    putOff: (milliseconds) =>
      new Promise((resolve) => {
        expected.push({ length: milliseconds, resolve });
      }),
    elapse: (milliseconds) => {
      time += milliseconds;
      const due = timers.filter((timer) => timer.at <= time);
      timers = timers.filter((timer) => timer.at > time);
      for (const { run } of due) run();
    },
    answerDialog: (file) => void answers.push(file),
    dialogs: isBrowser
      ? null
      : {
          chooseDraft: next,
          chooseSave: (question) => {
            questions.push(question);
            return next();
          },
        },
    print: isBrowser
      ? null
      : async (pdf, title) => {
          printed.push({ pdf, title });
        },
    showFile: async (file) => void shown.push(file),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
