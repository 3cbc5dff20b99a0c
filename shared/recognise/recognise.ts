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
import { rowsOfTable } from './rows/rowsOfTable.ts';
import { readSections } from './sections/readSections.ts';
import type { SourceDocument, SourceTable } from './sourceDocument.ts';
import { classifyTable, type TableClass } from './tables/classifyTable.ts';
import { plain, titleKey } from './tables/plain.ts';
import { sourceGrid } from './tables/sourceGrid.ts';
import { readUnits, type CodedUnit } from './units/readUnits.ts';

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
  const year = options.year ?? yearOfText(documents) ?? 0;
  const department = departmentOf(documents);
  const tables = readTables(documents, year, options.corrections ?? {});
  const named = performanceForms(tables).map((form) => form.unit);
  const { code, kind, units } = readUnits(department, unitRows(tables, named), [
    ...unitNames(tables),
    ...named.filter((u) => !u.code).map((u) => u.name),
  ]);
  const members = units.filter((u) => u.role === 'unit');
  const unitOf = (row: Pick<RowReading, 'unit'>): string | null => {
    const own = members.find((u) =>
      row.unit?.code ? u.code === row.unit.code : row.unit?.name && plain(row.unit.name).endsWith(plain(u.name)),
    );
    return own?.id ?? (members.length === 1 ? members[0]!.id : null);
  };
  let first = 0;
  const texts = documents.map((document) => {
    const read = readSections(document, first);
    first += document.blocks.filter((b) => b.kind === 'table').length;
    return read;
  });
  const found = tables.map((t) => t.table);
  return {
    department,
    code,
    year,
    moneyUnit: found.some((t) => t.source.unit?.includes('万元')) || !found.some((t) => t.source.unit) ? '万元' : '元',
    kind,
    units,
    current: buildFacts(tables, { department, year, unitOf }),
    prior: buildFacts(priorTables(tables), { department, year: year - 1, unitOf }),
    cover: texts.flatMap((t) => t.cover),
    contents: texts.flatMap((t) => t.contents),
    sections: texts.flatMap((t) => t.sections),
    tables: found,
    pictures: texts.flatMap((t) => t.pictures),
    doubts: doubtsOf(
      tables,
      found,
      texts.flatMap((t) => t.pictures),
      year,
      department,
    ),
    layouts: scoreLayouts(
      options.layouts ?? [],
      found,
      texts.flatMap((t) => t.sections),
      year,
    ),
    furniture: documents.flatMap((d) => d.furniture),
    account: texts.flatMap((t) => t.account),
  };
}

function readTables(documents: readonly SourceDocument[], year: number, corrections: Corrections): ReadTable[] {
  const read: ReadTable[] = [];
  for (const document of documents)
    for (const block of document.blocks)
      if (block.kind === 'table')
        read.push(readTable(block, document.name, read, year, corrections[read.length] ?? {}));
  return read;
}

function readTable(
  stated: SourceTable,
  file: string,
  earlier: readonly ReadTable[],
  year: number,
  correction: TableCorrection,
): ReadTable {
  const source = correction.unit ? { ...stated, unit: correction.unit } : stated;
  const grid = sourceGrid(source);
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
  const rows = rowsOfTable(source, kind, columns, grid, year);
  const same = earlier.find(({ table }) => table.kind === kind && table.fund === fund && isSame(table, source));
  const table: RecognisedTable = {
    index: earlier.length,
    file,
    source,
    kind,
    columns,
    confidence: source.grid === 'inferred' ? confidence * 0.7 : confidence,
    reasons,
    ...(fund ? { fund } : {}),
    ...(same && kind !== 'performance' && kind !== 'kept' ? { duplicateOf: same.table.index } : {}),
  };
  return { table, grid, rows };
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

/** The same table in another file or in a unit's part: the title but for 部门 and 单位, and the size. */
function isSame(earlier: RecognisedTable, source: SourceTable): boolean {
  const key = (title: string | undefined): string => titleKey(title ?? '').replace(/^(部门|单位)(预算)?/, '');
  return key(earlier.source.title) === key(source.title) && earlier.source.columns === source.columns;
}

/** Units by code: rows of the tables, and the forms of units. */
const unitRows = (tables: readonly ReadTable[], named: readonly { code: string; name: string }[]): CodedUnit[] => [
  ...tables.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'unit' && row.unit ? [row.unit] : []))),
  ...named.filter((unit) => unit.code !== ''),
];

function unitNames(tables: readonly ReadTable[]): string[] {
  return tables
    .filter(({ table }) => table.kind === 'projects')
    .flatMap(({ table, grid, rows }) => {
      const column = table.columns.find((c) => c.role === 'unitName');
      return column ? rows.map((row) => grid.rows[row.index]![column.index]!) : [];
    });
}

/** The year of the report as titles of tables, headings and the first lines name it (2024年…预算); else the one named most often. */
function yearOfText(documents: readonly SourceDocument[]): number | undefined {
  const blocks = documents.flatMap((d) => d.blocks);
  const texts = blocks.map((b) => plain(b.kind === 'table' ? (b.title ?? '') : b.kind === 'image' ? '' : b.text));
  const titles = blocks.map((b, i) => (b.kind === 'table' || b.kind === 'heading' || i < 10 ? texts[i]! : ''));
  return mostNamed(titles, /(20\d\d)年.{0,30}(?:预算|表)/g) ?? mostNamed(texts, /(20\d\d)年/g);
}

function mostNamed(texts: readonly string[], pattern: RegExp): number | undefined {
  const count = new Map<number, number>();
  for (const text of texts)
    for (const [, y] of text.matchAll(pattern)) count.set(Number(y), (count.get(Number(y)) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The department that the captions of the tables name, else the one of the cover. */
function departmentOf(documents: readonly SourceDocument[]): string {
  const names = documents.flatMap((d) =>
    d.blocks.flatMap((b) => {
      const caption = b.kind === 'table' ? (b.caption ?? b.cells[0]?.text ?? '') : '';
      const found = /(?:部门|单位|编制部门|编制单位)[^:]*:\s*(?:\d+)?(.+)/.exec(plain(caption));
      return found ? [found[1]!] : [];
    }),
  );
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  const best = [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (best) return best;
  const texts = documents.flatMap((d) =>
    d.blocks.flatMap((b) => (b.kind === 'table' || b.kind === 'image' ? [] : [plain(b.text)])),
  );
  const cover = texts
    .slice(0, 30)
    .map(
      (t) =>
        /^(?:20\d\d年度?)?(.{4,40}?(?:局|厅|委员会|办公室|中心|街道办事处|院|校|会))(?:20\d\d年)?.{0,4}部门预算/.exec(
          t,
        )?.[1],
    );
  return cover.find((c) => c !== undefined) ?? '';
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
