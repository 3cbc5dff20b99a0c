import type { Unit } from '../../budget/lines.ts';
import type { ReadTable } from '../facts/buildFacts.ts';
import { plain } from '../tables/plain.ts';
import type { CodedUnit } from './readUnits.ts';

/** Code and name in a caption: 450001某局本级, 部门名称：某局. */
const CODED = /^(?:(?:部门|单位|编制)?[^:\d]{0,8}:)?(\d{3,9})[-_]?([\u4e00-\u9fff].{2,40})$/;
const NAMED = /^(?:部门|单位|预算单位|编制单位|编制部门|填报单位)[^:]{0,6}:(.+)$/;

const captionParts = ({ table }: ReadTable): string[] => (table.source.caption ?? '').split('\t').map(plain);

/** Units that the captions of tables name by code. */
export function captionUnits(tables: readonly ReadTable[]): CodedUnit[] {
  return tables.flatMap((read) =>
    captionParts(read).flatMap((part) => {
      const found = CODED.exec(part);
      return found ? [{ code: found[1]!, name: found[2]! }] : [];
    }),
  );
}

/**
 * Says of each table in whose part it stands, by its caption. Where the parts of several units repeat a set of tables,
 * these are tables of their own; the same set of the one unit there is says what the department's tables say.
 */
export function withUnitNames(tables: readonly ReadTable[], department: string, units: readonly Unit[]): ReadTable[] {
  const members = units.filter((u) => u.role === 'unit');
  const named = tables.map((read) => unitOfCaption(read, department, members)?.name);
  const several = new Set(named.filter((name) => name !== undefined)).size > 1;
  return tables.map((read, i) => {
    const unitName = named[i];
    if (unitName === undefined) return read;
    const { duplicateOf, ...table } = read.table;
    const isCopy = duplicateOf !== undefined && (!several || named[duplicateOf] === unitName);
    return { ...read, table: { ...table, unitName, ...(isCopy ? { duplicateOf } : {}) } };
  });
}

function unitOfCaption(read: ReadTable, department: string, members: readonly Unit[]): Unit | undefined {
  for (const part of captionParts(read)) {
    const coded = CODED.exec(part);
    const name = coded?.[2] ?? NAMED.exec(part)?.[1];
    if (name === undefined || (name === plain(department) && !coded)) continue;
    const unit = members.find((u) => (coded && u.code === coded[1]) || plain(u.name) === name);
    if (unit) return unit;
  }
  return undefined;
}
