import type { Unit } from '../budget/lines.ts';

export interface UnitMatch {
  /** From the unit's id in the files to its id in the report; null: the whole department. */
  readonly ids: ReadonlyMap<string, string | null>;
  /** The unit of lines that the files give none; null: the whole department. */
  readonly ofNone: string | null;
  /** Units of the files that the report does not have, under ids that are free in it. */
  readonly missing: readonly Unit[];
}

/**
 * The files' units among those of the report: by name, by code, or because each side has only one. A file that names no
 * unit speaks of the whole department; where the report has several units its lines are not split by them.
 * @param used ids of the units that lines of the files name
 */
export function matchUnits(own: readonly Unit[], files: readonly Unit[], used: ReadonlySet<string>): UnitMatch {
  const members = own.filter(({ role }) => role === 'unit');
  const wanted = files.filter(({ id, role }) => used.has(id) && role !== 'above');
  // 本级 stands for a department whose files name no unit at all
  const isOnlyUnit = files.filter(({ role }) => role === 'unit').length === 1;
  const ids = new Map<string, string | null>();
  const missing: Unit[] = [];
  const taken = new Set(own.map(({ id }) => id));
  for (const unit of wanted) {
    const isAlone = wanted.length === 1;
    const peers = unit.role === 'department' ? own.filter(({ role }) => role === 'department') : members;
    const isUnnamed = unit.id === 'own' && isOnlyUnit;
    const byCode = unit.code === '' ? undefined : peers.find(({ code }) => code === unit.code);
    const found = isUnnamed && members.length > 1 ? null : (peers.find(({ name }) => name === unit.name) ?? byCode);
    if (found !== undefined || (isAlone && peers.length === 1)) {
      ids.set(unit.id, found === null ? null : (found ?? peers[0]!).id);
      continue;
    }
    let id = unit.id;
    for (let n = 2; taken.has(id); n += 1) id = `${unit.id}-${n}`;
    taken.add(id);
    ids.set(unit.id, id);
    missing.push({ ...unit, id });
  }
  return { ids, ofNone: null, missing };
}
