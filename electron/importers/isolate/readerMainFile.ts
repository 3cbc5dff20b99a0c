/** The file that a reading process runs; compiled code has compiled files beside it. */
export const READER_MAIN = new URL(
  import.meta.url.endsWith('.ts') ? './readerMain.ts' : './readerMain.js',
  import.meta.url,
);
