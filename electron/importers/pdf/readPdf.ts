import type { SourceFurniture } from '../../../shared/recognise/sourceDocument.ts';
import type { RawDocument } from '../raw/rawBlock.ts';
import type { ReadProgress } from '../readProgress.ts';
import { requireTableSize } from '../tables/requireTableSize.ts';
import { checkTextLayer } from './checkTextLayer.ts';
import { findInferredTables } from './findInferredTables.ts';
import { joinParts } from './joinParts.ts';
import type { PageContent } from './pageContent.ts';
import type { PageTable } from './pageTable.ts';
import { readPages } from './readPages.ts';
import { readingFlow } from './readingFlow.ts';
import type { SortedPage } from './readingFlow.ts';
import { refuseStreamBombs } from './refuseStreamBombs.ts';
import { ruledTables } from './ruledTables.ts';
import { takeRunningHeads } from './takeRunningHeads.ts';
import { toTextLines } from './textLine.ts';

/**
 * Reads a PDF with a text layer: tables from ruling lines or from the places of texts, joined over pages; paragraphs;
 * running heads and page numbers set aside.
 * @throws ImportError ENCRYPTED, CORRUPT, TOO_MANY, BOMB, SCANNED, GARBLED, EMPTY
 */
export async function readPdf(bytes: Buffer, onProgress?: ReadProgress): Promise<RawDocument> {
  refuseStreamBombs(bytes);
  const pages = await readPages(bytes, onProgress);
  const warnings = checkTextLayer(pages);
  const framed = pages.map((page) => {
    const { tables, used } = ruledTables(page);
    const free = page.glyphs.filter((glyph) => !used.has(glyph));
    return { page, tables, lines: toTextLines(free, page.number) };
  });
  const { lines, furniture } = takeRunningHeads(
    framed.map(({ page, lines: all }) => ({ number: page.number, height: page.height, lines: all })),
  );
  const sorted = framed.map(({ page, tables }, i): SortedPage => {
    const inferred = findInferredTables(lines[i] ?? [], tables, page);
    return { page, lines: inferred.rest, tables: [...tables, ...inferred.tables] };
  });
  const tables = sorted.flatMap((page) => page.tables);
  for (const table of tables) requireTableSize(table.rows, table.columns, table.cells.length);
  const blocks = joinParts(readingFlow(sorted));
  return {
    format: 'pdf',
    blocks,
    warnings: [...warnings, ...tableWarnings(tables)],
    furniture: [...furniture, ...watermarks(pages)],
  };
}

function tableWarnings(tables: readonly PageTable[]): string[] {
  const pagesOf = (test: (table: PageTable) => boolean): string =>
    [...new Set(tables.filter(test).map((table) => table.firstPage))].join('、');
  const inferred = pagesOf((table) => table.grid === 'inferred');
  const gaps = pagesOf((table) => table.gaps);
  return [
    ...(inferred === '' ? [] : [`第 ${inferred} 页的表没有完整的表格线，行列按文字位置推断，请逐项核对。`]),
    ...(gaps === '' ? [] : [`第 ${gaps} 页的表格线有缺口，个别合并单元格可能不准，请核对。`]),
  ];
}

/** Characters that do not run from left to right: watermarks and stamps. */
function watermarks(pages: readonly PageContent[]): SourceFurniture[] {
  return pages
    .filter((page) => page.slanted.length > 0)
    .map((page) => ({ kind: 'watermark', text: page.slanted.join(''), place: { page: page.number } }));
}
