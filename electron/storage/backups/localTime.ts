const two = (n: number): string => String(n).padStart(2, '0');

/**
 * The moment on this computer's clock and calendar, `2026-03-01T08:05:09`. Backups are named and thinned by it, because
 * "today" is the user's day. Such texts sort by time.
 */
export function localTime(ms: number): string {
  const at = new Date(ms);
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
