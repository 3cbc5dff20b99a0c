import type { Unit } from '../../budget/lines.ts';
import type { ReadTable } from '../facts/readTable.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { plain, titleKey } from '../tables/plain.ts';
import type { CodedUnit } from './readUnits.ts';

/** Code and name in a caption: 450001某局本级, 部门名称：450001 某局. */
const CODED = /^(?:[^:\d]{2,10}:)?\[?(\d{3,9})\]?[-_]?([\u4e00-\u9fff].{2,40})$/;
const NAMED = /^(?:部门|单位|预算单位|编制单位|编制部门|填报单位|填报部门|公开单位|公开部门)[^:]{0,6}:(.+)$/;
const MONEY = /^(人民币)?[十百千万亿]*元/;

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

/** Names in captions, and in the table of 机构设置; the department's own among them. */
export function namedUnits(tables: readonly ReadTable[]): string[] {
  const listed = tables
    .filter(({ table }) => table.kind === 'units')
    .flatMap(({ table, grid }) => {
      const column = table.columns.find((c) => c.role === 'name' || c.role === 'unitName');
      return column ? grid.rows.slice(grid.head).map((row) => plain(row[column.index] ?? '')) : [];
    })
    .filter((name) => name !== '' && !/^(合计|总计|无)$/.test(name));
  const captions = tables.flatMap((read) =>
    captionParts(read).flatMap((part) => {
      const name = CODED.test(part) ? undefined : NAMED.exec(part)?.[1];
      return name && !MONEY.test(name) && !/^\d/.test(name) ? [name] : [];
    }),
  );
  return [...listed, ...captions];
}

/**
 * Says of each table in whose part it stands: by its caption, its title, or the heading above it. Tables that stand there
 * twice (in a unit's part of a department with one unit, or in Word and in Excel) are marked as duplicates of the first;
 * the same set of tables of several units is a set for each.
 */
export function withUnitNames(
  tables: readonly ReadTable[],
  documents: readonly SourceDocument[],
  department: string,
  units: readonly Unit[],
): ReadTable[] {
  const members = units.filter((u) => u.role === 'unit');
  const headings = unitsOfHeadings(documents, department, members);
  const owners = tables.map((read, i) => unitOfTable(read, department, members) ?? headings[i]);
  const several = new Set(owners.flatMap((unit) => unit ?? [])).size > 1;
  const named = tables.map((read, i) => {
    const owner = owners[i];
    return owner ? { ...read, table: { ...read.table, unitName: owner.name } } : read;
  });
  return named.map((read, i) => {
    if (read.table.kind === 'performance' || read.table.kind === 'kept') return read;
    const key = tableKey(read, several);
    const first = named.findIndex((other) => tableKey(other, several) === key);
    return first < i ? { ...read, table: { ...read.table, duplicateOf: named[first]!.table.index } } : read;
  });
}

/** What tables that say the same have in common: the title but for 部门 and 单位 and the unit's name, and the size. */
function tableKey({ table }: ReadTable, several: boolean): string {
  const owner = table.unitName === undefined ? '' : plain(table.unitName);
  const title = titleKey((table.source.title ?? '').replaceAll(owner || '\0', ''));
  const own = title.replace(/^(部门|单位)(预算)?/, '');
  return [table.kind, table.fund ?? '', own, table.source.columns, several ? owner : ''].join('|');
}

/** The member that a text names, the longest name first; the department's own name names none. */
function memberIn(text: string, department: string, members: readonly Unit[]): Unit | undefined {
  return [...members]
    .sort((a, b) => b.name.length - a.name.length)
    .find((unit) => plain(unit.name) !== plain(department) && text.includes(plain(unit.name)));
}

function unitOfTable(read: ReadTable, department: string, members: readonly Unit[]): Unit | undefined {
  for (const part of captionParts(read)) {
    const coded = CODED.exec(part);
    const name = coded?.[2] ?? NAMED.exec(part)?.[1];
    if (name === undefined || (name === plain(department) && !coded)) continue;
    const unit = members.find((u) => (coded && u.code === coded[1]) || plain(u.name) === name);
    if (unit) return unit;
  }
  return memberIn(plain(read.table.source.title ?? ''), department, members);
}

/** Per table the unit that the last heading names, up to the next heading of that level or above. */
function unitsOfHeadings(
  documents: readonly SourceDocument[],
  department: string,
  members: readonly Unit[],
): (Unit | undefined)[] {
  const found: (Unit | undefined)[] = [];
  for (const document of documents) {
    let current: { readonly unit: Unit; readonly level: number } | undefined;
    for (const block of document.blocks) {
      if (block.kind === 'table') found.push(current?.unit);
      if (block.kind !== 'heading') continue;
      const unit = memberIn(plain(block.text), department, members);
      if (unit) current = { unit, level: block.level };
      else if (current && block.level <= current.level) current = undefined;
    }
  }
  return found;
}
