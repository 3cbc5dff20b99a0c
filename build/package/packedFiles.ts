import type { PackagePlatform } from './electronBuilderConfig.ts';
import type { LockedPackage } from './packageLock.ts';

/**
 * What is left out of the packages that run beside the program: other weights of the fonts (150 MB), sources, forms for
 * browsers. Patterns below the package's folder.
 */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  // other module formats, and what writing a workbook does not load
  '@cj-tech-master/excelts': [
    '!(dist|package.json)',
    'dist/!(esm)',
    'dist/esm/modules/archive/{fs,tar}',
    'dist/esm/modules/csv/worker',
    'dist/esm/modules/formula/{compile,functions,integration,materialize,runtime,syntax}',
    'dist/esm/modules/stream/browser',
    'dist/esm/modules/word/{builder,convert,font,reader,security,template,writer}',
  ],
  '@expo-google-fonts/noto-sans-sc': ['!(400Regular|700Bold|package.json)', '*/!(*.ttf)'],
  '@expo-google-fonts/noto-serif-sc': ['!(400Regular|700Bold|package.json)', '*/!(*.ttf)'],
  '@fontsource/lxgw-wenkai': ['!(files|package.json)', 'files/!(lxgw-wenkai-latin-500-normal.woff2)'],
  '@types/node': ['!(package.json)'],
  'better-sqlite3': ['build', 'deps', 'src'],
  docx: ['!(dist|package.json)', 'dist/!(index.mjs)'],
  'electron-log': ['src/renderer'],
  fontkit: ['src', 'dist/browser*'],
  fontverter: ['testdata'],
  'node-addon-api': ['!(package.json)'],
  // reading a PDF needs no viewer and no sandbox
  'pdfjs-dist': [
    '!(legacy|cmaps|standard_fonts|package.json)',
    'legacy/!(build)',
    'legacy/build/!(pdf|pdf.worker).mjs',
  ],
  pdfkit: ['js/pdfkit.es.js', 'js/pdfkit.standalone.js', 'js/virtual-fs.js', 'types', '*.config.{js,mjs}'],
  pdfmake: ['build', 'build-vfs.js', 'fonts', 'src', 'standard-fonts'],
  wawoff2: ['bin'],
  zod: ['src', 'v3', 'mini', 'v4-mini', 'v4/mini'],
};

const notIn = (folder: string, what: string): string => `!${folder}/${what}{,/**/*}`;

/** pdf.js draws on a canvas where there is one (33 MB of machine code); text and lines are read without it. */
const CANVAS = /^@napi-rs\/canvas/;

function leftOut({ name, folder }: LockedPackage): string[] {
  if (CANVAS.test(name)) return [`!${folder}{,/**/*}`];
  return (LEFT_OUT[name] ?? []).map((what) => notIn(folder, what));
}

/**
 * Which files are packed into app.asar, as electron-builder's patterns: the built screen, the trusted side as JavaScript,
 * the samples, and of node_modules only what the trusted side loads. Of the screen's own packages, which are inside its
 * bundle, only the package.json stays, for the list of licences in the program.
 * @param production all production packages
 * @param trusted those of them that run beside the program
 * @param direct names of the dependencies of package.json
 */
export function packedFiles(
  production: readonly LockedPackage[],
  trusted: readonly LockedPackage[],
  direct: readonly string[],
): string[] {
  const kept = new Set(trusted.map(({ folder }) => folder));
  const own = new Set(direct.map((name) => `node_modules/${name}`));
  const bundled = production.filter(({ folder }) => !kept.has(folder));
  return [
    'dist/renderer/**/*',
    'dist/app/**/*',
    'assets/LICENSE',
    'assets/fonts/*',
    'assets/samples/*.mz',
    '!dist/app/**/tsconfig*.json',
    ...bundled.map(({ folder }) => (own.has(folder) ? notIn(folder, '!(package.json)') : `!${folder}{,/**/*}`)),
    ...trusted.flatMap(leftOut),
    '!node_modules/**/*.{map,ts,mts,cts,tsx,flow,md,markdown}',
    '!node_modules/**/README',
    '!dist/**/*.map',
  ];
}

/** The one build of SQLite's addon that a platform and an architecture load; `${arch}` is electron-builder's. */
export const onlyAddonOf = (platform: PackagePlatform): string =>
  `!node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}.node)`;
