import type { Line } from '../../../shared/budget/lines.ts';
import { parseCell, type CellTarget, type ParsedCell } from '../../../shared/commands/parseCell.ts';
import type { SetCell } from '../../../shared/commands/planCells.ts';
import { ownNameKey } from '../../../shared/report/datasetKeys.ts';
import { compareSubjectName } from '../../../shared/subjects/compareSubjectName.ts';
import { defaultCatalogue } from '../../../shared/subjects/catalogue.ts';
import type { SubjectKind } from '../../../shared/subjects/types.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { CellChange, RejectedChange } from '../../components/Grid/types.ts';
import { catalogueYear } from './catalogueYear.ts';
import { isSubjectDimension } from './editorColumns.ts';
import type { EditPlace } from './planEdit.ts';
import { projectLabels } from './projectLabels.ts';
import { readSubject } from './readSubject.ts';

/** A change of the grid and the cell that it means. */
export interface ReadCell {
  readonly change: CellChange;
  readonly cell: SetCell;
}

export interface ReadChanges {
  readonly cells: readonly ReadCell[];
  readonly rejected: RejectedChange[];
  /** Names of subjects that only repeat what the code beside them says. */
  readonly agreed: number;
}

/** Reads the texts of an edit. `lineOf`: the line of a row; null for a row that does not become one. */
export function readChanges(
  place: EditPlace,
  changes: readonly CellChange[],
  lineOf: (rowId: string) => Line | null,
): ReadChanges {
  const cells: ReadCell[] = [];
  const rejected: RejectedChange[] = [];
  let agreed = 0;
  const codes = codesAmong(place, changes);
  const labels = new Map([...projectLabels(place.report)].map(([id, label]) => [label, id]));
  for (const change of changes) {
    const line = lineOf(change.rowId);
    const column = place.columns.get(change.colId);
    if (!line || !column) continue;
    const read = column.nameOf
      ? readName(place, column.nameOf, change.text, line, codes.get(`${change.rowId} ${column.nameOf}`))
      : readTarget(place, column.target!, change.text, line, labels);
    if (read === 'agreed') agreed += 1;
    else if (read.ok) {
      const cell: SetCell = { year: place.year, dataset: place.dataset, lineId: line.id, change: read.change };
      const gone = withoutOwnName(place, line, cell);
      if (gone) cells.push({ change, cell: gone });
      cells.push({ change, cell });
    } else rejected.push({ rowId: change.rowId, colId: change.colId, reason: read.message });
  }
  return { cells, rejected, agreed };
}

/** The codes that the same edit writes, by row and kind: they decide, and names beside them are only compared. */
function codesAmong(place: EditPlace, changes: readonly CellChange[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { rowId, colId, text } of changes) {
    const target = place.columns.get(colId)?.target;
    if (target?.kind === 'dimension' && isSubjectDimension(target.dimension))
      codes.set(`${rowId} ${target.dimension}`, text);
  }
  return codes;
}

function readTarget(
  place: EditPlace,
  target: CellTarget,
  text: string,
  line: Line,
  labels: ReadonlyMap<string, string>,
): ParsedCell {
  const { report, dataset, year } = place;
  if (target.kind !== 'dimension' || !text.trim()) return parseCell(report, dataset, target, text);
  const { dimension } = target;
  if (dimension === 'project') {
    const id = labels.get(text.trim());
    if (id) return { ok: true, change: { kind: 'dimension', dimension, value: id } };
  }
  if (!isSubjectDimension(dimension)) return parseCell(report, dataset, target, text);
  const read = readSubject(dimension, text, report, catalogueYear(report, year), line);
  return read.ok ? parseCell(report, dataset, target, read.code) : { ok: false, message: read.reason };
}

interface NameEntry {
  readonly kind: SubjectKind;
  readonly code: string;
  readonly name: string;
  /** The same edit writes the code as well. */
  readonly beside: boolean;
  readonly inYear: number;
}

/**
 * Whether the text is what the officer calls a code that the catalogue does not have, or clears that. A name of the
 * catalogue typed alone still picks its code.
 */
function isOwnName({ kind, code, name, beside, inYear }: NameEntry, line: Line, report: Report): boolean {
  if (!/^\d{3,9}$/.test(code) || defaultCatalogue.byCode(kind, code, inYear)) return false;
  if (!name) return !beside && line.texts?.[ownNameKey(kind)] !== undefined;
  if (!/\p{Script=Han}/u.test(name)) return false;
  return beside || !readSubject(kind, name, report, inYear, line).ok;
}

/** The own name of a code goes with the code. */
function withoutOwnName({ year, dataset }: EditPlace, line: Line, cell: SetCell): SetCell | null {
  const { change } = cell;
  if (change.kind !== 'dimension' || !isSubjectDimension(change.dimension)) return null;
  const field = ownNameKey(change.dimension);
  if (line.texts?.[field] === undefined || (line[change.dimension] ?? null) === change.value) return null;
  return { year, dataset, lineId: line.id, change: { kind: 'text', field, value: '' } };
}

/** A name beside a code: it stands for its code, unless a code is there or comes with it. */
function readName(
  { report, dataset, year }: EditPlace,
  kind: SubjectKind,
  text: string,
  line: Line,
  codeBeside: string | undefined,
): ParsedCell | 'agreed' {
  const name = text.trim();
  const code = (codeBeside ?? line[kind] ?? '').trim();
  const inYear = catalogueYear(report, year);
  if (isOwnName({ kind, code, name, beside: codeBeside !== undefined, inYear }, line, report))
    return parseCell(report, dataset, { kind: 'text', field: ownNameKey(kind) }, name);
  if (!name) {
    if (codeBeside !== undefined || !code) return 'agreed';
    return { ok: false, message: '名称由科目编码得出。要清空名称，请清空编码。' };
  }
  if (code) {
    const verdict = compareSubjectName(defaultCatalogue, kind, code, name, inYear);
    if (verdict === 'same' || verdict === 'otherName') return 'agreed';
    if (codeBeside !== undefined) return verdict === 'different' ? otherName(kind, code, name, inYear) : 'agreed';
  }
  const read = readSubject(kind, name, report, inYear, line);
  if (!read.ok) return { ok: false, message: read.reason };
  return parseCell(report, dataset, { kind: 'dimension', dimension: kind }, read.code);
}

function otherName(kind: SubjectKind, code: string, name: string, year: number): ParsedCell {
  const known = defaultCatalogue.byCode(kind, code, year)!.name;
  return { ok: false, message: `编码 ${code} 的名称是“${known}”，这里给出的是“${name}”。已按编码填写，请核对。` };
}
