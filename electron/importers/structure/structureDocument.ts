import { normaliseText } from '../../../shared/money/normaliseText.ts';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../../../shared/recognise/sourceDocument.ts';
import { ImportError } from '../importError.ts';
import type { RawBlock, RawDocument } from '../raw/rawBlock.ts';
import { inferHeadRows } from '../tables/inferHeadRows.ts';
import { attachTexts } from './attachTexts.ts';
import type { TitledBlock, TitledTable } from './attachTexts.ts';
import { headingsByLook, joinPartNames } from './headingsByLook.ts';
import { joinContinuedTables } from './joinContinuedTables.ts';
import { peelCaptionRows } from './peelCaptionRows.ts';
import { setContentsAside } from './setContentsAside.ts';

/** Texts that no cleaning changes: digits, letters, ordinary ideographs. */
const PLAIN = /^[ -~\n\u4e00-\u9fa5]*$/;

/**
 * Turns what a reader found into the neutral document: texts cleaned, contents list set aside, titles, units and notes
 * attached to their tables, cut tables joined, head rows and headings found. The same for every format.
 * @throws ImportError EMPTY when there is nothing to read
 */
export function structureDocument(raw: RawDocument, name: string): SourceDocument {
  const { blocks, contents } = setContentsAside(raw.blocks.map(cleanBlock));
  const peeled = blocks.flatMap((block): RawBlock[] => (block.kind === 'table' ? peelCaptionRows(block) : [block]));
  const joined = joinContinuedTables(attachTexts(peeled));
  const source = joined.flatMap(toSourceBlock);
  const hasHeadings = source.some((block) => block.kind === 'heading');
  const result = joinPartNames(hasHeadings ? source : headingsByLook(source));
  if (result.every((block) => block.kind === 'image')) throw new ImportError('EMPTY');
  return {
    format: raw.format,
    name,
    blocks: result,
    warnings: [...new Set(raw.warnings)],
    furniture: [...raw.furniture, ...contents],
  };
}

function cleanBlock(block: RawBlock): RawBlock {
  if (block.kind === 'break') return block;
  if (block.kind === 'image') return { ...block, alt: normaliseText(block.alt) };
  if (block.kind !== 'table') return { ...block, text: normaliseText(block.text) };
  return { ...block, cells: block.cells.map(cleanCell), ...(block.notes && { notes: block.notes.map(normaliseText) }) };
}

/** Large sheets have hundreds of thousands of cells, nearly all of them clean: those are not copied. */
function cleanCell(cell: SourceCell): SourceCell {
  if (PLAIN.test(cell.text)) return cell;
  const text = normaliseText(cell.text);
  return text === cell.text ? cell : { ...cell, text };
}

function toSourceBlock(block: TitledBlock): SourceBlock[] {
  if (block.kind === 'break') return [];
  if (block.kind === 'table') return [toSourceTable(block)];
  return [block.kind === 'heading' ? { ...block, text: block.text.trim(), via: 'style' } : block];
}

function toSourceTable({ widths: _widths, ...table }: TitledTable): SourceTable {
  const headRows = table.headRows || inferHeadRows(table);
  return { ...table, headRows, notes: table.notes ?? [], joined: table.joined ?? [] };
}
