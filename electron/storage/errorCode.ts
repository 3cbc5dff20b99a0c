/** The code of an error of SQLite (`SQLITE_FULL`) or of the file system (`ENOSPC`); empty when it is something else. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
