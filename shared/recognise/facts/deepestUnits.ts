import type { RowReading } from '../rows/readRows.ts';

/** Of rows of units those that no other unit stands below: its code begins with theirs. */
export const deepestUnits = (units: readonly RowReading[]): RowReading[] =>
  units.filter((u) => !units.some((other) => other !== u && other.unit!.code.startsWith(u.unit!.code)));
