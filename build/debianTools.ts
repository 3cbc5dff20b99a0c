import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What some tests need beyond npm packages. */
export type ToolName = 'chromium' | 'poppler' | 'cjkFonts';

export interface DebianTool {
  readonly package: string;
  /** For a person: what the tests do with it. */
  readonly purpose: string;
  /** The path of the program or folder, or undefined where the machine has none. */
  readonly find: () => string | undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The full path of the first of these programs that the PATH has. */
function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function findCjkFonts(): string | undefined {
  // Other systems bring Chinese fonts of their own.
  if (process.platform !== 'linux') return 'system';
  return ['/usr/share/fonts', '/usr/local/share/fonts']
    .filter((folder) => existsSync(folder))
    .find((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => /Noto(?:Sans|Serif)CJK/.test(file)),
    );
}

export const DEBIAN_TOOLS: Readonly<Record<ToolName, DebianTool>> = {
  chromium: {
    package: 'chromium',
    purpose: '在浏览器中运行界面测试',
    find: () => findProgram('chromium', 'chromium-browser', 'google-chrome'),
  },
  poppler: {
    package: 'poppler-utils',
    purpose: '读取导出的 PDF（pdftotext、pdftoppm）',
    find: () => findProgram('pdftotext'),
  },
  cjkFonts: { package: 'fonts-noto-cjk', purpose: '在浏览器中显示汉字', find: findCjkFonts },
};

export const TOOL_NAMES: readonly ToolName[] = ['chromium', 'poppler', 'cjkFonts'];

/** Those of the given tools that this machine has not. */
export const missingTools = (names: readonly ToolName[] = TOOL_NAMES): ToolName[] =>
  names.filter((name) => DEBIAN_TOOLS[name].find() === undefined);

/** The command with which a person installs the tools on Debian. */
export const installCommand = (names: readonly ToolName[]): string =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.map((name) => DEBIAN_TOOLS[name].package).join(' ')}`;
