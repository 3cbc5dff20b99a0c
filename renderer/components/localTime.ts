const two = (n: number): string => String(n).padStart(2, '0');

/** 2026-04-01 09:30 in the machine's time; `iso` is an ISO time. */
export function localTime(iso: string): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** 09:30:05 in the machine's time. */
export function localClock(iso: string): string {
  const at = new Date(iso);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
