import { createContext, scopeToUnit, type Context } from '../layout/context.ts';
import type { Layout, Part, PartChild, Section, Table, Terms } from '../layout/layout.ts';
import { tableView, type TableView } from '../layout/tableView.ts';
import { printRuns } from '../narrative/printRuns.ts';
import { sectionParagraphs } from '../narrative/sectionParagraphs.ts';
import { fillWords } from '../narrative/words.ts';
import type { Report } from '../report/report.ts';
import type { Catalogue } from '../subjects/catalogue.ts';
import type { Block, BlockSource, ContentsEntry, HeadingBlock, PrintDocument } from './blocks.ts';
import { chartBlock } from './chartBlock.ts';
import { childNumber, isAnnex } from './childNumber.ts';
import { placeExtras } from './placeExtras.ts';
import { numeral } from './numberedText.ts';
import { tableBlock } from './tableBlock.ts';

/** The whole report as printed, with the evaluated tables that it was made from (for the dump and the checks). */
export interface Composition {
  readonly document: PrintDocument;
  readonly tables: readonly { readonly blockId: string; readonly view: TableView }[];
}

interface Draft {
  readonly blocks: Block[];
  readonly entries: ContentsEntry[];
  readonly tables: { blockId: string; view: TableView }[];
}

/** Composes the report in the layout: facts → values → narrative → blocks. Pure and deterministic. */
export function compose(report: Report, layout: Layout, catalogue?: Catalogue): Composition {
  const context = createContext(report, layout, catalogue);
  const draft: Draft = { blocks: [], entries: [], tables: [] };
  for (const part of layout.parts) {
    for (const within of partContexts(part, context)) addPart(draft, part, within);
  }
  const { blocks, entries } = placeExtras(draft.blocks, draft.entries, report.extras ?? [], context);
  const cover: Block = {
    kind: 'cover',
    source: sourceOf('cover', 'cover', context),
    lines: layout.cover
      .map((line) => ({ role: line.role, text: fillWords(line.text, context) }))
      .filter((line) => line.text.trim() !== ''),
  };
  const contents: Block = {
    kind: 'contents',
    source: sourceOf('contents', 'contents', context),
    title: layout.contents.title,
    entries,
    pageNumbers: layout.contents.pageNumbers,
  };
  return {
    document: {
      info: {
        ...documentOwner(context),
        subject: '部门预算公开',
        date: report.dates.published ?? `${report.year}-01-01`,
      },
      page: layout.page,
      blocks: [cover, contents, ...blocks],
    },
    tables: draft.tables,
  };
}

/** Whose document it is: the department's, or that of the one unit of which nothing but the own part is printed. */
function documentOwner(context: Context): { title: string; author: string } {
  const { report, layout } = context;
  const [unit, ...others] = report.units.filter((u) => u.role === 'unit');
  if (unit && !others.length && layout.parts.every((part) => part.forEach === 'unit')) {
    return { title: `${report.year}年${unit.name}单位预算`, author: unit.name };
  }
  return { title: fillWords('{year}年{department}{unitWord}预算', context), author: report.department.name };
}

function partContexts(part: Part, context: Context): readonly Context[] {
  if (part.forEach !== 'unit') return [context];
  return context.report.units.filter((u) => u.role === 'unit').map((unit) => scopeToUnit(context, unit));
}

const sourceOf = (kind: BlockSource['kind'], id: string, context: Context): BlockSource => ({
  kind,
  id,
  scope: { ...context.scope },
});

/** Ids in the document: the layout's id, with the unit where a part is repeated per unit. */
export function blockId(id: string, context: Context): string {
  return context.scope.unitId ? `${id}@${context.scope.unitId}` : id;
}

function addPart(draft: Draft, part: Part, context: Context): void {
  const id = blockId(part.id, context);
  const title = fillWords(part.title, context);
  draft.blocks.push({
    kind: 'heading',
    id,
    source: sourceOf('part', part.id, context),
    level: 1,
    text: part.number || title,
    ...(part.number ? { subtext: title } : {}),
    newPage: true,
    outline: true,
  });
  draft.entries.push({
    text: part.tocText ? fillWords(part.tocText, context) : `${part.number} ${title}`.trim(),
    level: 1,
    target: id,
  });
  part.children.forEach((child, i) => addChild(draft, child, part, childNumber(part, i), context));
}

function addChild(draft: Draft, child: PartChild, part: Part, number: string, context: Context): void {
  switch (child.kind) {
    case 'section':
      addSection(draft, child, number, 2, part.tocChildren, context);
      return;
    case 'table':
      addTable(draft, child, number, part.tocChildren && !isAnnex(child), context);
      return;
    case 'chart':
      draft.blocks.push(chartBlock(child, context));
      return;
    case 'terms':
      addTerms(draft, child, context);
  }
}

function addSection(
  draft: Draft,
  section: Section,
  number: string,
  level: 2 | 3 | 4,
  toc: boolean,
  context: Context,
): void {
  const id = blockId(section.id, context);
  const source = sourceOf('section', section.id, context);
  const text = number + fillWords(section.heading, context);
  const heading: HeadingBlock = { kind: 'heading', id, source, level, text, outline: level < 4 };
  draft.blocks.push(heading);
  if (toc)
    draft.entries.push({ text: number + fillWords(section.tocText ?? section.heading, context), level: 2, target: id });
  addBody(draft, section, source, context);
  section.children.forEach((child, i) =>
    addSection(draft, child, numeral(section.numbering, i + 1), Math.min(level + 1, 4) as 3 | 4, false, context),
  );
}

/** Paragraphs and charts in the layout's order; paragraphs that the officer added follow the piece before them. */
function addBody(draft: Draft, section: Section, source: BlockSource, context: Context): void {
  const paragraphs = sectionParagraphs(section, context);
  for (const piece of section.body) {
    if (piece.kind === 'chart') draft.blocks.push(chartBlock(piece, context));
    for (const paragraph of paragraphs.filter((p) => p.piece === piece.id)) {
      draft.blocks.push({ kind: 'paragraph', source, runs: paragraph.printed, style: 'body' });
    }
  }
  // a section whose layout has no paragraph of its own may still hold the officer's
  for (const paragraph of paragraphs.filter((p) => p.piece === '')) {
    draft.blocks.push({ kind: 'paragraph', source, runs: paragraph.printed, style: 'body' });
  }
}

function addTable(draft: Draft, table: Table, number: string, toc: boolean, context: Context): void {
  const id = blockId(table.id, context);
  const view = tableView(table, context);
  draft.tables.push({ blockId: id, view });
  draft.blocks.push(tableBlock(view, id));
  if (toc) draft.entries.push({ text: number + view.tocText, level: 2, target: id });
}

function addTerms(draft: Draft, terms: Terms, context: Context): void {
  const edited = context.report.sections[blockId(terms.id, context)];
  if (edited) {
    const source = sourceOf('term', terms.id, context);
    for (const { runs } of edited.paragraphs)
      draft.blocks.push({ kind: 'paragraph', source, runs: printRuns(runs, context), style: 'body' });
    return;
  }
  terms.items.forEach((item, i) => {
    const lead = `${numeral(terms.numbering, i + 1)}${fillWords(item.term, context)}：`;
    draft.blocks.push({
      kind: 'paragraph',
      source: sourceOf('term', item.id, context),
      runs: [{ text: lead, bold: true }, { text: fillWords(item.definition, context) }],
      style: 'body',
    });
  });
}
