import type { Layout } from '../layout/layout.ts';
import { readColumns } from './columns/readColumns.ts';
import { settleMeasures } from './columns/settleMeasures.ts';
import type { Corrections, TableCorrection } from './corrections.ts';
import { buildFacts } from './facts/buildFacts.ts';
import { priorTables } from './facts/priorTables.ts';
import type { ReadTable } from './facts/readTable.ts';
import { scoreLayouts } from './layoutScores.ts';
import { performanceForms } from './performance/performanceFacts.ts';
import type { Doubt, Recognised, RecognisedTable } from './recognised.ts';
import type { RowReading } from './rows/readRows.ts';
import { reportDepartment } from './reportDepartment.ts';
import { reportYear } from './reportYear.ts';
import { moneyUnitOf, rowsOfTable, usualMoneyUnit } from './rows/rowsOfTable.ts';
import { readSections } from './sections/readSections.ts';
import type { SourceDocument, SourceTable } from './sourceDocument.ts';
import { classifyTable, type TableClass } from './tables/classifyTable.ts';
import { plain } from './tables/plain.ts';
import { tableGrid } from './tables/tableGrid.ts';
import { copyDoubts } from './units/copyDoubts.ts';
import { readUnits, type CodedUnit } from './units/readUnits.ts';
import { withDetails } from './units/unitDetails.ts';
import { captionUnits, namedUnits, withUnitNames } from './units/unitParts.ts';

/** What the caller knows of the document. */
export interface RecogniseOptions {
  /** The budget year, where the document does not say it or says it wrongly. */
  readonly year?: number;
  /** The layouts that may be proposed. */
  readonly layouts?: readonly Layout[];
  /** What a person put right in an earlier reading of the same files. */
  readonly corrections?: Corrections;
}

/**
 * Understands the files of one report: its department and year, what each table is about and what its columns mean, the
 * facts of this year, the text by its headings. What fits nothing is kept and listed. Several files (Word text, Excel
 * tables) are one report: a table that stands in two of them counts once. Pure.
 */
export function recognise(documents: readonly SourceDocument[], options: RecogniseOptions = {}): Recognised {
  const year = options.year ?? reportYear(documents) ?? 0;
  const department = reportDepartment(documents);
  const read = readTables(documents, year, options.corrections ?? {});
  const named = performanceForms(read).map((form) => form.unit);
  const { code, kind, ...found } = readUnits(department, unitRows(read, named), [
    ...unitNames(read),
    ...namedUnits(read),
    ...named.filter((u) => !u.code).map((u) => u.name),
  ]);
  const units = withDetails(found.units, read);
  const tables = withUnitNames(read, documents, department, units);
  const members = units.filter((u) => u.role === 'unit');
  const unitOf = (row: Pick<RowReading, 'unit'>): string | null => {
    const own = members.find((u) =>
      row.unit?.code ? u.code === row.unit.code : row.unit?.name && plain(row.unit.name).endsWith(plain(u.name)),
    );
    return own?.id ?? (members.length === 1 ? members[0]!.id : null);
  };
  let first = 0;
  const texts = documents.map((document) => {
    const text = readSections(document, first);
    first += document.blocks.filter((b) => b.kind === 'table').length;
    return text;
  });
  const shown = tables.map((t) => t.table);
  return {
    department,
    code,
    year,
    moneyUnit: shown.some((t) => t.source.unit?.includes('万元')) || !shown.some((t) => t.source.unit) ? '万元' : '元',
    kind,
    units,
    current: buildFacts(tables, { department, year, unitOf }),
    prior: buildFacts(priorTables(tables), { department, year: year - 1, unitOf }),
    cover: texts.flatMap((t) => t.cover),
    contents: texts.flatMap((t) => t.contents),
    sections: texts.flatMap((t) => t.sections),
    tables: shown,
    pictures: texts.flatMap((t) => t.pictures),
    doubts: doubtsOf(
      tables,
      shown,
      texts.flatMap((t) => t.pictures),
      year,
      department,
    ),
    layouts: scoreLayouts(
      options.layouts ?? [],
      shown,
      texts.flatMap((t) => t.sections),
      year,
    ),
    furniture: documents.flatMap((d) => d.furniture),
    account: texts.flatMap((t) => t.account),
  };
}

function readTables(documents: readonly SourceDocument[], year: number, corrections: Corrections): ReadTable[] {
  const read: ReadTable[] = [];
  for (const document of documents) {
    const own = document.blocks.filter((block) => block.kind === 'table');
    const context = { file: document.name, year, usual: usualMoneyUnit(own) };
    for (const table of own) read.push(readTable(table, read, context, corrections[read.length] ?? {}));
  }
  return read;
}

/** What a table's file says of it. */
interface TableContext {
  readonly file: string;
  readonly year: number;
  /** The unit of money that most tables of the file state. */
  readonly usual: '元' | '万元';
}

function readTable(
  stated: SourceTable,
  earlier: readonly ReadTable[],
  { file, year, usual }: TableContext,
  correction: TableCorrection,
): ReadTable {
  const source = correction.unit ? { ...stated, unit: correction.unit } : stated;
  const grid = tableGrid(source);
  const recognised = classifyTable(source, grid);
  const found = goesOnWithForm(source, recognised, file, earlier) ?? recognised;
  const { kind, fund, confidence, reasons } = correctClass(found, correction);
  const read = readColumns(grid, kind, fund, year);
  const settled = source.grid === 'inferred' && kind === 'expenditure' ? settleMeasures(grid, read, fund) : read;
  const columns = settled.map(({ index, path, ...meaning }) => ({
    index,
    path,
    ...(correction.columns?.[index] ?? meaning),
  }));
  const table: RecognisedTable = {
    index: earlier.length,
    file,
    source,
    kind,
    columns,
    moneyUnit: moneyUnitOf(source, usual),
    confidence: source.grid === 'inferred' ? confidence * 0.7 : confidence,
    reasons,
    ...(fund ? { fund } : {}),
  };
  return { table, grid, rows: rowsOfTable(table, grid, year) };
}

/** A person's word on what the table is counts more than what was found; a table that is left out says nothing. */
function correctClass(found: TableClass, { kind, fund, leftOut }: TableCorrection): TableClass {
  if (leftOut) return { kind: 'kept', confidence: 1, reasons: ['选择了不导入'] };
  if (kind === undefined && fund === undefined) return found;
  const { fund: foundFund, ...rest } = found;
  const settled = fund === undefined ? (kind === undefined || kind === found.kind ? foundFund : undefined) : fund;
  return {
    ...rest,
    ...(kind === undefined ? {} : { kind, confidence: 1, reasons: ['按选择'] }),
    ...(settled ? { fund: settled } : {}),
  };
}

/** A long list of indicators that the pages cut: a part without title or head behind a part that has them. */
function goesOnWithForm(
  source: SourceTable,
  found: TableClass,
  file: string,
  earlier: readonly ReadTable[],
): TableClass | undefined {
  const before = earlier.at(-1)?.table;
  if (found.kind !== 'kept' || source.title || before?.kind !== 'performance' || before.file !== file) return undefined;
  if (!source.cells.some((cell) => /指标/.test(plain(cell.text)))) return undefined;
  return { kind: 'performance', confidence: 0.6, reasons: ['上一张表是绩效目标，本表没有标题，内容是指标'] };
}

/** Units by code: rows of the tables, and the forms of units. */
const unitRows = (tables: readonly ReadTable[], named: readonly { code: string; name: string }[]): CodedUnit[] => [
  ...tables.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'unit' && row.unit ? [row.unit] : []))),
  ...named.filter((unit) => unit.code !== ''),
  ...captionUnits(tables),
];

function unitNames(tables: readonly ReadTable[]): string[] {
  return tables
    .filter(({ table }) => table.kind === 'projects')
    .flatMap(({ table, grid, rows }) => {
      const column = table.columns.find((c) => c.role === 'unitName');
      return column ? rows.map((row) => grid.rows[row.index]![column.index]!) : [];
    });
}

/** A picture under a table's title is the table; elsewhere it is a chart, which the layout draws from the facts. */
function pictureDoubt(before: string): Doubt {
  const title = plain(before);
  if (title.endsWith('表') && title.length < 40)
    return { message: `“${before}”处是一张图片，读不出数，请补录这张表。` };
  const place = title.length > 20 ? `${title.slice(0, 20)}…` : title;
  return { message: `“${place}”之后有一张图片，没有导入；若是结构图，版式会按数据重画。` };
}

function doubtsOf(
  read: readonly ReadTable[],
  tables: readonly RecognisedTable[],
  pictures: readonly string[],
  year: number,
  department: string,
): Doubt[] {
  return [
    ...(year ? [] : [{ message: '文中没有写明预算年度，请填写。' }]),
    ...(department ? [] : [{ message: '文中没有找到部门名称，请填写。' }]),
    ...pictures.map(pictureDoubt),
    ...copyDoubts(read),
    ...read.flatMap(({ table, rows }) =>
      rows.flatMap(({ doubt }): Doubt[] =>
        doubt
          ? [{ table: table.index, message: `“${table.source.title ?? `第${table.index + 1}张表`}”：${doubt}。` }]
          : [],
      ),
    ),
    ...tables.flatMap((t): Doubt[] => {
      const title = t.source.title ?? `第${t.index + 1}张表`;
      if (t.kind === 'kept') return [{ table: t.index, message: `“${title}”没有认出是哪一类预算表，已按原样保留。` }];
      const unknown = t.columns.filter((c) => c.role === 'unknown' && c.path);
      if (!unknown.length) return [];
      return [
        {
          table: t.index,
          message: `“${title}”有 ${unknown.length} 列没有认出：${unknown.map((c) => c.path).join('、')}。`,
        },
      ];
    }),
  ];
}
