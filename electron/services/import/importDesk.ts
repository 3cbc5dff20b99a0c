import type {
  ImportAdjustment,
  ImportMistake,
  ImportReading,
  ImportSource,
} from '../../../shared/contract/importing.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { TableCorrection } from '../../../shared/recognise/corrections.ts';
import type { SourceDocument, SourceTable } from '../../../shared/recognise/sourceDocument.ts';
import type { SettingsStore } from '../../storage/storage.ts';
import { createTokenStore } from '../core/tokenStore.ts';
import type { ReportLayouts } from '../reports/reportLayouts.ts';
import { adjustImport } from './adjustImport.ts';
import type { Interpreted } from './interpretImport.ts';
import type { KeptImport } from './keptImport.ts';
import { readingView } from './readingView.ts';
import { readSources, type ReadOptions } from './readSources.ts';
import { createRememberedShapes } from './rememberedShapes.ts';
import { ImportThread } from './thread/ImportThread.ts';

/** A reading as it stands: what was read, and what it is taken for. */
export interface HeldImport {
  readonly kept: KeptImport;
  readonly interpreted: Interpreted;
}

/** Files that were read and wait for a decision. */
export interface ImportDesk {
  /** @throws ProblemError `cancelled` */
  readonly read: (sources: readonly ImportSource[], options: ReadOptions) => Promise<ImportReading>;
  /** Corrections of one reading are done one after the other. @throws ProblemError `notFound`, `badParams` */
  readonly adjust: (token: string, adjustment: ImportAdjustment) => Promise<ImportReading>;
  /** @throws ProblemError `notFound` */
  readonly mistakes: (token: string) => Promise<ImportMistake[]>;
  /** @throws ProblemError `notFound` */
  readonly get: (token: string) => HeldImport;
  /** The reading was accepted: what was put right is remembered, the reading forgotten. */
  readonly accepted: (token: string) => void;
  readonly forget: (token: string) => void;
  /** Ends what runs. */
  readonly close: () => Promise<void>;
}

export interface ImportDeskParts {
  readonly newId: () => string;
  readonly layouts: ReportLayouts;
  readonly settings: () => SettingsStore;
}

interface Holder {
  held: HeldImport;
  /** The correction that is being done. */
  turn: Promise<unknown>;
}

/** Readings kept at once: one window looks at one of them. */
const MOST = 4;

export function createImportDesk({ newId, layouts, settings }: ImportDeskParts): ImportDesk {
  const store = createTokenStore<Holder>(newId, MOST);
  const shapes = createRememberedShapes(settings);
  const thread = new ImportThread();
  const holderOf = (token: string): Holder => {
    const holder = store.get(token);
    if (!holder) throw new ProblemError('notFound', '这次读取的内容已经过期，没有导入。请重新选择文件。');
    return holder;
  };
  const hold = async (kept: KeptImport, signal?: AbortSignal): Promise<HeldImport> => {
    const all = layouts.list().map(({ id }) => layouts.get(id));
    return { kept, interpreted: await thread.run('interpret', { kept, layouts: all }, signal) };
  };
  const view = (token: string, { kept, interpreted }: HeldImport): ImportReading =>
    readingView(token, kept, interpreted, layouts);

  return {
    read: async (sources, options) => {
      const { documents, files } = await readSources(sources, options);
      const corrections = remembered(documents, shapes.finder());
      const ofEarlier = new Set(Object.keys(corrections).map(Number));
      const held = await hold({ files, documents, corrections, remembered: ofEarlier }, options.signal);
      return view(store.put({ held, turn: Promise.resolve() }), held);
    },
    adjust: (token, adjustment) => {
      const holder = holderOf(token);
      const made = holder.turn.then(async () => {
        const { kept, interpreted } = holder.held;
        const held = await hold(adjustImport(kept, adjustment, interpreted.all));
        holder.held = held;
        return view(token, held);
      });
      holder.turn = made.catch(() => undefined);
      return made;
    },
    mistakes: (token) => thread.run('mistakes', holderOf(token).held),
    get: (token) => holderOf(token).held,
    accepted: (token) => {
      const { kept, interpreted } = holderOf(token).held;
      const sources = tablesOf(kept.documents);
      const find = shapes.finder();
      const known = interpreted.all.map(({ index, kind }) => ({ source: sources[index]!, kind, index }));
      shapes.remember(
        known
          .filter(({ source, index }) => kept.corrections[index] !== undefined || find(source) !== undefined)
          .map(({ source, kind, index }) => ({ source, kind, correction: kept.corrections[index] })),
      );
      store.take(token);
    },
    forget: (token) => void store.take(token),
    close: () => thread.close(),
  };
}

/** The tables of all files as the files have them, in order. */
const tablesOf = (documents: readonly SourceDocument[]): SourceTable[] =>
  documents.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

/** What was put right in earlier files of the same shape, by the position of the table among all. */
function remembered(
  documents: readonly SourceDocument[],
  find: (source: SourceTable) => TableCorrection | undefined,
): Record<number, TableCorrection> {
  return Object.fromEntries(
    tablesOf(documents).flatMap((table, index) => {
      const correction = find(table);
      return correction ? [[index, correction] as const] : [];
    }),
  );
}
