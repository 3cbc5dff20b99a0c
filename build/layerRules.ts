/**
 * The directions of import, as data. `tsconfig.json` of each folder already keeps shared, electron and renderer apart;
 * these rules are the finer ones, which a compiler cannot say. A file belongs to the layer with the longest matching
 * folder; a layer may always import itself.
 */
export interface Layer {
  /** Folder from the top of the project, without a slash at the end. */
  readonly folder: string;
  /** The other layers it may import. */
  readonly mayImport: readonly string[];
  /** npm packages it may import; `any` leaves that to `OWNED_PACKAGES`. */
  readonly packages: 'any' | readonly string[];
  /** May it import `node:…` modules? */
  readonly node: boolean;
  /** Must its results depend on nothing but its arguments? Then the clock and chance are out of reach. */
  readonly deterministic: boolean;
}

const NODE_SIDE = { packages: 'any', node: true, deterministic: false } as const;

const BELOW_SERVICES = ['electron/storage', 'electron/importers', 'electron/exporters', 'electron/platform'];
const HOST_MAY_IMPORT = ['shared', 'electron/services', 'electron/platform'];
const ALL_OF_ELECTRON = ['electron/hosts', 'electron/hosts/electron', 'electron/services', ...BELOW_SERVICES];

export const LAYERS: readonly Layer[] = [
  { folder: 'shared', mayImport: [], packages: ['zod', 'd3-shape', 'diff'], node: false, deterministic: true },
  { folder: 'renderer', mayImport: ['shared'], packages: 'any', node: false, deterministic: false },

  { folder: 'electron/platform', mayImport: ['shared'], ...NODE_SIDE },
  { folder: 'electron/storage', mayImport: ['shared', 'electron/platform'], ...NODE_SIDE },
  { folder: 'electron/importers', mayImport: ['shared', 'electron/platform'], ...NODE_SIDE },
  { folder: 'electron/exporters', mayImport: ['shared', 'electron/platform'], ...NODE_SIDE },
  { folder: 'electron/services', mayImport: ['shared', ...BELOW_SERVICES], ...NODE_SIDE, deterministic: true },
  { folder: 'electron/hosts', mayImport: HOST_MAY_IMPORT, ...NODE_SIDE },
  { folder: 'electron/hosts/electron', mayImport: [...HOST_MAY_IMPORT, 'electron/hosts'], ...NODE_SIDE },

  { folder: 'build', mayImport: ['shared', ...ALL_OF_ELECTRON], ...NODE_SIDE },
  { folder: 'test', mayImport: ['shared', 'renderer', 'build', ...ALL_OF_ELECTRON], ...NODE_SIDE },
];

/** Packages that one place owns, so that what they bring stays behind that place's own interface. */
export const OWNED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['electron/storage', 'test'],
  pdfmake: ['electron/exporters/pdf', 'test'],
  electron: ['electron/hosts/electron'],
  react: ['renderer', 'test'],
  'react-dom': ['renderer', 'test'],
  antd: ['renderer', 'test'],
};

/** Imports inside the allowed direction that are wrong all the same. */
export const FORBIDDEN_IMPORTS: readonly { from: string; to: string; why: string }[] = [
  { from: 'electron/importers', to: 'shared/layouts', why: 'importers read file formats and know no layouts' },
  { from: 'shared/recognise', to: 'shared/layouts', why: 'recognition works for every layout and knows none by name' },
];

/** Ways round the compiler and the linter: a fault is put right, not silenced. */
export const FORBIDDEN_TEXT: readonly { folder: string; pattern: RegExp; why: string }[] = [
  {
    folder: 'shared',
    pattern: /^\s*\/\/\/\s*<reference\b/m,
    why: 'a reference directive lets Node or DOM types into shared',
  },
  {
    folder: '',
    pattern: /(?:\/\/|\/\*)\s*(?:oxlint-disable|eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error)/,
    why: 'the checks are not switched off in the source',
  },
];
