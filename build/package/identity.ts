/** What the operating systems know the program by. Changing one of these makes it another program to them. */
export const IDENTITY = {
  /** Reverse-domain name: bundle id of macOS, AppUserModelID of Windows, package name at 统信's store. */
  appId: 'org.mingzhang.app',
  /** Shown to people. */
  name: '明账',
  /** ASCII, for file names, commands and packages. */
  command: 'mingzhang',
  comment: '编制部门预算公开报告',
  keywords: '预算;预算公开;部门预算;财政;报告;budget;',
  maintainer: 'Mingzhang <mingzhang@localhost>',
  copyright: 'MIT License',
} as const;

/** The draft file, whose double click opens the program. */
export const DRAFT_FILE = {
  extension: 'mz',
  name: '明账草稿',
  mimeType: 'application/x-mingzhang-draft',
  /** Windows' class of such files. */
  fileClass: 'Mingzhang.Draft',
} as const;

/**
 * How Electron is started on Linux. X11, because with Wayland the input methods of 统信 and 麒麟 cannot be switched
 * (electron #49084). `%F` passes paths; `%U` would pass file: addresses.
 */
export const LINUX_ARGUMENTS: readonly string[] = ['--ozone-platform=x11', '%F'];
