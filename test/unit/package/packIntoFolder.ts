import { fileURLToPath } from 'node:url';
import { Arch, build, Platform } from 'electron-builder';
import { electronBuilderConfig } from '../../../build/package/electronBuilderConfig.ts';
import { packageChoices } from '../../../build/package/packageChoices.ts';

// Run by packed.test.ts in a process of its own: packs with the real configuration into the folder that is named, as far
// as an unpacked program for Linux. The compiled program (dist/app) may be missing, so the check for its entry is off.

const [output = '', electronDist = '', licences = '', addons = ''] = process.argv.slice(2);
const top = fileURLToPath(new URL('../../..', import.meta.url));
const env = {
  MINGZHANG_ELECTRON_DIST: electronDist,
  ...(addons === '' ? {} : { MINGZHANG_SQLITE_LINUX: addons }),
};
const config = electronBuilderConfig(packageChoices(top, { platform: 'linux', arches: ['x64'], env }));
await build({
  projectDir: top,
  targets: Platform.LINUX.createTarget(['dir'], Arch.x64),
  publish: 'never',
  config: {
    ...config,
    directories: { ...config.directories, output },
    extraResources: [{ from: licences, to: 'licences.txt' }],
    disableSanityCheckAsar: true,
  },
});
