import { existsSync, globSync, readdirSync } from 'node:fs';
import { findProgram } from './findProgram.ts';

/** What some tests need beyond npm packages. */
export type ToolName = 'chromium' | 'poppler' | 'cjkFonts' | 'inputMethod';

export interface DebianTool {
  /** Its Debian package, or several with blanks between them. */
  readonly package: string;
  /** For a person: what the tests do with it. */
  readonly purpose: string;
  /** The path of the program or folder, or undefined where the machine has none. */
  readonly find: () => string | undefined;
}

/** fcitx5 with pinyin, and the screen and window manager it needs; undefined where a part is missing. */
function findInputMethod(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const programs = ['Xvfb', 'openbox', 'xdotool', 'fcitx5', 'fcitx5-remote', 'dbus-launch'];
  if (programs.some((program) => findProgram(program) === undefined)) return undefined;
  // fcitx5 alone has keyboards only; the folder of its add-ons is named after the machine.
  return globSync('/usr/lib/*/fcitx5/libpinyin.so')[0];
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
  inputMethod: {
    package: 'xvfb openbox xdotool dbus-x11 fcitx5 fcitx5-chinese-addons fcitx5-frontend-gtk3',
    purpose: '用真实的拼音输入法打字（fcitx5）',
    find: findInputMethod,
  },
};

export const TOOL_NAMES: readonly ToolName[] = ['chromium', 'poppler', 'cjkFonts', 'inputMethod'];

/** Tools of which some systems have no packages: where they can't be installed, their tests are skipped and nothing fails. */
export const OPTIONAL_TOOLS: readonly ToolName[] = ['inputMethod'];

/** Those of the given tools that this machine has not. */
export const missingTools = (names: readonly ToolName[] = TOOL_NAMES): ToolName[] =>
  names.filter((name) => DEBIAN_TOOLS[name].find() === undefined);

/** The command with which a person installs the tools on Debian. */
export const installCommand = (names: readonly ToolName[]): string =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.map((name) => DEBIAN_TOOLS[name].package).join(' ')}`;
