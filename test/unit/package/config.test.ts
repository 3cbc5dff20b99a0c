import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration, FileAssociation } from 'electron-builder';
import { describe, expect, test } from 'vitest';
import {
  electronBuilderConfig,
  LICENCES_FILE,
  type PackageChoices,
  type PackagePlatform,
} from '../../../build/package/electronBuilderConfig.ts';
import { FUSES } from '../../../build/package/fuses.ts';
import { DRAFT_FILE } from '../../../build/package/identity.ts';
import { packageChoices } from '../../../build/package/packageChoices.ts';
import { DESKTOP_MAIN } from '../../../build/start/buildDesktop.ts';
import { DRAFT_EXTENSION } from '../../../electron/services/drafts/saveDraft.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const PLATFORMS: readonly PackagePlatform[] = ['win32', 'linux', 'darwin'];

// Reading all sources for what they load takes a while: once for each system.
const choices = new Map(
  PLATFORMS.map((platform) => [platform, packageChoices(top, { platform, arches: ['x64', 'arm64'], env: {} })]),
);
function configOf(platform: PackagePlatform, env: PackageChoices['env'] = {}): Configuration {
  const known = choices.get(platform);
  if (known === undefined) throw new Error(platform);
  return electronBuilderConfig({ ...known, env });
}

type System = 'win' | 'mac' | 'linux';
function draftsOf(system: System): FileAssociation[] {
  const found = configOf('linux')[system]?.fileAssociations;
  return Array.isArray(found) ? found : [];
}

// electron-builder's own check, which it runs before it packs; and the fuses that it can set.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const fromLib = createRequire(fromBuilder.resolve('app-builder-lib'));
type Validate = (config: unknown, log: unknown) => Promise<void>;
const { validateConfiguration }: { validateConfiguration: Validate } = fromLib('./util/config/config.js');
const { FuseV1Options }: { FuseV1Options: Record<string, unknown> } = fromLib('@electron/fuses');
const validate = (config: unknown): Promise<void> =>
  validateConfiguration(structuredClone(config), { isEnabled: false, add: () => undefined });

describe('the configuration of electron-builder', () => {
  test.each(PLATFORMS)('is valid by the schema of electron-builder: %s', async (platform) => {
    await expect(validate(configOf(platform))).resolves.toBeUndefined();
  });

  test('the schema does refuse what it does not know', async () => {
    const wrong = { ...configOf('linux'), nsis: { perMachin: false } };
    await expect(validate(wrong)).rejects.toThrow(/configuration\.nsis/);
  });

  test('every file that it names is there, or is written before packing', () => {
    const { win, mac, linux, nsis, extraResources } = configOf('win32');
    const drafts = (['win', 'mac'] as const).map((system) => draftsOf(system)[0]?.icon);
    const named = [win?.icon, mac?.icon, linux?.icon, nsis?.license, nsis?.include, nsis?.installerIcon, ...drafts];
    for (const file of [...named, nsis?.uninstallerIcon])
      expect(existsSync(path.join(top, String(file))), String(file)).toBe(true);
    expect(extraResources).toEqual([{ from: LICENCES_FILE, to: 'licences.txt' }]);
    expect(readFileSync(path.join(top, 'build/package/dist.ts'), 'utf8')).toContain('LICENCES_FILE');
  });

  test('the program starts with what npm start builds, and is packed with an archive', () => {
    const { extraMetadata, files, asarUnpack } = configOf('linux');
    expect(extraMetadata).toMatchObject({ main: DESKTOP_MAIN });
    expect(files).toContain('dist/app/**/*');
    expect(files).toContain('dist/renderer/**/*');
    expect(asarUnpack).toEqual(['**/*.node']);
  });

  test('each command of package.json that packs is there', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const name of ['icons', 'dist', 'dist:win', 'dist:linux', 'dist:mac']) {
      const file = /^node (\S+\.ts)/.exec(scripts[name] ?? '')?.[1] ?? 'none';
      expect(existsSync(path.join(top, file)), name).toBe(true);
    }
  });

  test('the systems and their packages', () => {
    const { win, linux, mac } = configOf('linux');
    const both = ['x64', 'arm64'];
    expect(win?.target).toEqual([
      { target: 'nsis', arch: both },
      { target: 'portable', arch: both },
    ]);
    expect(linux?.target).toEqual([{ target: 'AppImage', arch: both }]);
    expect(mac?.target).toEqual([
      { target: 'dmg', arch: both },
      { target: 'zip', arch: both },
    ]);
  });

  test('a name of a package says its version and architecture', () => {
    const { nsis, portable, linux, mac } = configOf('linux');
    const names = [nsis, portable, linux, mac].map((one) => one?.artifactName ?? '');
    for (const name of names) expect(name).toMatch(/\$\{version\}.*\$\{arch\}/);
    expect(new Set(names).size).toBe(names.length);
  });

  test('nothing is published, rebuilt or updated; Windows asks no administrator', () => {
    const config = configOf('win32');
    expect(config).toMatchObject({ publish: null, npmRebuild: false, forceCodeSigning: false });
    expect(config.win?.requestedExecutionLevel).toBe('asInvoker');
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['zh_CN'],
      language: '2052',
    });
    expect(JSON.stringify(config)).not.toMatch(/password|certificate|token|https?:/i);
  });

  test('the environment names mirrors, an Electron at hand, and that packages must be signed', () => {
    const env = { ELECTRON_MIRROR: 'mirror/', MINGZHANG_ELECTRON_DIST: 'electron', MINGZHANG_SIGN: '1' };
    expect(configOf('win32', env)).toMatchObject({
      electronDownload: { mirror: 'mirror/' },
      electronDist: 'electron',
      forceCodeSigning: true,
    });
  });
});

describe('drafts belong to the program', () => {
  test.each(['win', 'mac', 'linux'] as const)('%s', (system) => {
    expect(draftsOf(system).map(({ ext }) => `.${String(ext)}`)).toEqual([DRAFT_EXTENSION]);
  });

  test('Linux learns the type', () => {
    expect(draftsOf('linux')[0]?.mimeType).toBe(DRAFT_FILE.mimeType);
  });
});

describe('fuses', () => {
  test('every switch that electron-builder can set is set on purpose', () => {
    const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    const named = Object.keys(FUSES).map((name) => name.toLowerCase());
    expect(named.toSorted()).toEqual(known.map((name) => name.toLowerCase()).toSorted());
  });

  test('no way in from outside is open', () => {
    expect(FUSES).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
    });
  });

  test('nothing in the program needs Electron to run as Node', () => {
    // under Electron the host gives its own way of reading, and several files are checked one by one
    const forNodeOnly = ['electron/importers/isolate/startNodeReader.ts', 'electron/services/check/checkFiles.ts'];
    const files = globSync('electron/**/*.ts', { cwd: top }).filter((file) => !forNodeOnly.includes(file));
    expect(readFileSync(path.join(top, forNodeOnly[1]!), 'utf8')).toContain('process.versions.electron');
    expect(readFileSync(path.join(top, 'electron/hosts/electron/main.ts'), 'utf8')).toContain('setHostReader(');
    const sources = files.map((file) => readFileSync(path.join(top, file), 'utf8'));
    expect(sources.length).toBeGreaterThan(50);
    for (const source of sources)
      expect(source).not.toMatch(/ELECTRON_RUN_AS_NODE|(?<!utilityProcess\.)\bfork\(|process\.execPath/);
  });
});
