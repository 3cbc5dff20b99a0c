import type { Configuration } from 'electron-builder';

/**
 * Switches in Electron's program file that nobody can turn back on an installed machine. None of our code starts Electron
 * as Node: PDFs are made in worker threads, so `ELECTRON_RUN_AS_NODE` is not needed.
 */
export const FUSES: NonNullable<Configuration['electronFuses']> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  // The window that prints shows a PDF from a file: address, alone in a session of its own. The screen has its own scheme.
  grantFileProtocolExtraPrivileges: true,
};
