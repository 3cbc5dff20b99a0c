import { mergeCoordinates, type Coordinates } from '../budget/coordinates.ts';
import { DATASETS } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { numeral } from '../document/numberedText.ts';
import { inScope, type Context } from './context.ts';
import { pairRows } from './pairRows.ts';
import { placeOf, type Row } from './row.ts';
import type { FixedRow, LineRows, RowSource, SubjectRows, UnitRows } from './rowSource.ts';
import { subjectCodes } from './subjectCodes.ts';

/**
 * The rows that a source makes below `parent`, from the facts. `tableAt`: coordinates that the table gives to all its
 * cells. Pure; the order is the printed order.
 */
export function expandRows(source: RowSource, context: Context, parent: Row, tableAt: Coordinates): readonly Row[] {
  switch (source.source) {
    case 'fixed':
      return source.rows.flatMap((row) => fixedRow(row, context, parent, tableAt));
    case 'concat':
      return source.parts.flatMap((part, i) => expandRows(part, context, below(parent, `${i}`), tableAt));
    case 'units':
      return unitRows(source, context, parent, tableAt);
    case 'subjects':
      return subjectRows(source, context, parent, tableAt);
    case 'lines':
      return lineRows(source, context, parent, tableAt);
    case 'self':
      return [parent];
    case 'paired': {
      const panes = source.panes.map((pane) => ({
        columns: pane.columns,
        span: pane.span === true,
        rows: expandRows(pane.rows, context, parent, tableAt),
      }));
      return pairRows(panes, parent.key);
    }
  }
}

const below = (parent: Row, key: string): Row => ({ ...parent, key: parent.key ? `${parent.key}/${key}` : key });

type RowParts = Partial<Omit<Row, 'key' | 'place'>> & { key: string; at: Coordinates | null };

/** A row below `parent`: it inherits the place and the project; the unit's own texts stand on the unit's row only. */
function childRow(parent: Row, parts: RowParts): Row {
  const at = parts.at && mergeCoordinates(parent.place, parts.at);
  return {
    labels: {},
    look: 'normal',
    indent: 0,
    ...(parent.project ? { project: parent.project } : {}),
    ...parts,
    key: parent.key ? `${parent.key}/${parts.key}` : parts.key,
    at,
    place: at ? placeOf(at) : parent.place,
  };
}

function withChildren(row: Row, then: RowSource | undefined, context: Context, tableAt: Coordinates): readonly Row[] {
  return then ? [row, ...expandRows(then, context, row, tableAt)] : [row];
}

function childrenOnly(row: Row, then: RowSource | undefined, context: Context, tableAt: Coordinates): readonly Row[] {
  return then ? expandRows(then, context, row, tableAt) : [];
}

function fixedRow(fixed: FixedRow, context: Context, parent: Row, tableAt: Coordinates): readonly Row[] {
  const row = childRow(parent, {
    key: fixed.id,
    at: fixed.at ?? null,
    labels: fixed.labels,
    look: fixed.look ?? 'normal',
    indent: fixed.indent ?? 0,
    ...(fixed.anchor ? { anchor: fixed.anchor } : {}),
  });
  return withChildren(row, fixed.then, context, tableAt);
}

function unitRows(source: UnitRows, context: Context, parent: Row, tableAt: Coordinates): readonly Row[] {
  const wanted = context.report.units.filter((u) => source.roles.includes(u.role));
  const units = context.scope.unitId
    ? wanted.filter((u) => u.role !== 'unit' || u.id === context.scope.unitId)
    : wanted;
  return units.flatMap((unit) => {
    const at = source.at ? { ...source.at, unit: unit.id } : { unit: unit.id };
    if (source.onlyWithData && context.book.value(inScope(context, tableAt, parent.place, at)).blank) return [];
    const row = childRow(parent, {
      key: unit.id,
      at,
      labels: source.labels ?? {},
      look: source.look ?? 'normal',
      unit,
    });
    const make = source.as === 'context' ? childrenOnly : withChildren;
    return make(row, source.then, context, tableAt);
  });
}

function subjectRows(source: SubjectRows, context: Context, parent: Row, tableAt: Coordinates): readonly Row[] {
  const at = mergeCoordinates(parent.place, source.at);
  const codes = subjectCodes(context, source, inScope(context, tableAt, at));
  const shallowest = Math.min(...codes.map((c) => c.length));
  const tops = codes.filter((code) => code.length === shallowest);
  return codes.flatMap((code) => {
    const number = numberOf(code, tops, source.numbering);
    const row = childRow(parent, {
      key: code,
      at: { ...at, [source.of]: code },
      subject: { kind: source.of, code },
      indent: (source.indent ?? 0) * ((code.length - shallowest) / 2),
      ...(number ? { numeral: number } : {}),
    });
    return withChildren(row, source.then, context, tableAt);
  });
}

function numberOf(code: string, tops: readonly string[], numbering: SubjectRows['numbering']): string {
  const index = tops.indexOf(code);
  return numbering === undefined || index < 0 ? '' : numeral(numbering, index + 1);
}

function lineRows(source: LineRows, context: Context, parent: Row, tableAt: Coordinates): readonly Row[] {
  const at = mergeCoordinates(parent.place, source.at, { dataset: source.dataset });
  const found = context.book.lines(inScope(context, tableAt, at));
  const groups = source.group === 'line' ? found.map((line) => [line]) : groupLines(found, source.group);
  const ordered = orderGroups(groups, source, context, inScope(context, tableAt, at));
  return ordered.flatMap((lines) => {
    const row = lineRow(source, parent, at, lines, context);
    const make = source.as === 'context' ? childrenOnly : withChildren;
    return make(row, source.then, context, tableAt);
  });
}

function lineRow(source: LineRows, parent: Row, at: Coordinates, lines: readonly Line[], context: Context): Row {
  const line = lines[0]!;
  const own: Record<string, unknown> = {};
  for (const d of DATASETS[source.dataset].dimensions) if (line[d] !== null && line[d] !== undefined) own[d] = line[d];
  if (source.dataset === 'projects') own['project'] = line.id;
  const dimensions = source.group === 'line' ? own : Object.fromEntries(source.group.map((d) => [d, own[d]]));
  const single = source.group === 'line' ? { line: line.id } : {};
  const projectId = own['project'] as string | undefined;
  const project = projectId ? context.report.current.projects.find((p) => p.id === projectId) : undefined;
  const unit = context.report.units.find((u) => u.id === (line.unit ?? project?.unit));
  return childRow(parent, {
    key: source.group === 'line' ? line.id : Object.values(dimensions).join('·'),
    at: mergeCoordinates(at, dimensions as Coordinates, single),
    labels: source.labels ?? {},
    line,
    ...(project ? { project } : {}),
    ...(unit ? { unit } : {}),
  });
}

function groupLines(lines: readonly Line[], dimensions: readonly (keyof Line)[]): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = dimensions.map((d) => String(line[d] ?? '')).join('|');
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

function orderGroups(groups: Line[][], source: LineRows, context: Context, at: Coordinates): Line[][] {
  if (source.order === 'entry') return groups;
  const code = (g: Line[]): string => g[0]!.texts?.['code'] ?? g[0]!.function ?? g[0]!.economic ?? g[0]!.itemCode ?? '';
  const amount = (g: Line[]): number =>
    g.reduce((sum, line) => sum + (context.book.value({ ...at, line: line.id }).amount ?? 0), 0);
  return source.order === 'code'
    ? groups.toSorted((a, b) => (code(a) < code(b) ? -1 : code(a) > code(b) ? 1 : 0))
    : groups.toSorted((a, b) => amount(b) - amount(a));
}
