import type { ImportAdjustment, ImportReading, ImportSource } from '../../../shared/contract/importing.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { TableCorrection } from '../../../shared/recognise/corrections.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import type { SettingsStore } from '../../storage/storage.ts';
import { createTokenStore } from '../core/tokenStore.ts';
import type { ReportLayouts } from '../reports/reportLayouts.ts';
import { adjustImport } from './adjustImport.ts';
import { interpretImport, type Interpreted } from './interpretImport.ts';
import type { KeptImport } from './keptImport.ts';
import { readingView } from './readingView.ts';
import { readSources, type ReadOptions } from './readSources.ts';
import { createRememberedShapes } from './rememberedShapes.ts';

/** Files that were read and wait for a decision. */
export interface ImportDesk {
  /** @throws ProblemError `cancelled` */
  readonly read: (sources: readonly ImportSource[], options: ReadOptions) => Promise<ImportReading>;
  /** @throws ProblemError `notFound`, `badParams` */
  readonly adjust: (token: string, adjustment: ImportAdjustment) => ImportReading;
  /** @throws ProblemError `notFound` */
  readonly get: (token: string) => { readonly kept: KeptImport; readonly interpreted: Interpreted };
  /** The reading was accepted: what was put right is remembered. */
  readonly accepted: (token: string) => void;
  readonly forget: (token: string) => void;
}

export interface ImportDeskParts {
  readonly newId: () => string;
  readonly layouts: ReportLayouts;
  readonly settings: () => SettingsStore;
}

/** Readings kept at once: one window looks at one of them. */
const MOST = 4;

export function createImportDesk({ newId, layouts, settings }: ImportDeskParts): ImportDesk {
  const store = createTokenStore<{ kept: KeptImport }>(newId, MOST);
  const shapes = createRememberedShapes(settings);
  const holderOf = (token: string): { kept: KeptImport } => {
    const holder = store.get(token);
    if (!holder) throw new ProblemError('notFound', '这次读取的内容已经过期，没有导入。请重新选择文件。');
    return holder;
  };
  const view = (token: string, kept: KeptImport): ImportReading =>
    readingView(token, kept, interpretImport(kept, layouts), layouts);

  return {
    read: async (sources, options) => {
      const { documents, files } = await readSources(sources, options);
      const corrections = remembered(documents, shapes.find);
      const kept: KeptImport = {
        files,
        documents,
        corrections,
        remembered: new Set(Object.keys(corrections).map(Number)),
      };
      const token = store.put({ kept });
      return view(token, kept);
    },
    adjust: (token, adjustment) => {
      const holder = holderOf(token);
      const next = adjustImport(holder.kept, adjustment, interpretImport(holder.kept, layouts).all);
      const shown = view(token, next);
      holder.kept = next;
      return shown;
    },
    get: (token) => {
      const { kept } = holderOf(token);
      return { kept, interpreted: interpretImport(kept, layouts) };
    },
    accepted: (token) => {
      const { kept } = holderOf(token);
      const { all } = interpretImport(kept, layouts);
      const sources = kept.documents.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
      const changed = all.filter(({ index, source }) => {
        return kept.corrections[index] !== undefined || shapes.find(sources[index] ?? source) !== undefined;
      });
      shapes.remember(
        changed.map(({ index, source, kind }) => {
          // a table of another kind while it is left out keeps what was said of it before
          return { source: sources[index] ?? source, kind, correction: kept.corrections[index] };
        }),
      );
    },
    forget: (token) => void store.take(token),
  };
}

/** What was put right in earlier files of the same shape, by the position of the table among all. */
function remembered(
  documents: readonly SourceDocument[],
  find: (source: Extract<SourceDocument['blocks'][number], { kind: 'table' }>) => TableCorrection | undefined,
): Record<number, TableCorrection> {
  const tables = documents.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return Object.fromEntries(
    tables.flatMap((table, index) => {
      const correction = find(table);
      return correction ? [[index, correction] as const] : [];
    }),
  );
}
