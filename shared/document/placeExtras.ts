import type { Extra, ExtraTable } from '../report/extra.ts';
import { printRuns } from '../narrative/printRuns.ts';
import type { Context } from '../layout/context.ts';
import type { Block, BlockScope, BlockSource, Cell, ContentsEntry } from './blocks.ts';

/**
 * Puts the report's own tables and sections between the blocks that the layout prints: behind the last block of the node
 * that each follows, or instead of it; those whose node the layout does not have stand at the end.
 */
export function placeExtras(
  blocks: readonly Block[],
  entries: readonly ContentsEntry[],
  extras: readonly Extra[],
  context: Context,
): { blocks: Block[]; entries: ContentsEntry[] } {
  const groups = new Map<string, Extra[]>();
  for (const extra of extras) groups.set(extra.after, [...(groups.get(extra.after) ?? []), extra]);
  const placed = [...blocks];
  const listed = [...entries];
  for (const [after, group] of groups) {
    const isNode = (block: Block): boolean => 'source' in block && isNamed(block.source, after);
    const at = placed.findLastIndex(isNode);
    const node = placed[at];
    const scope = node && 'source' in node ? node.source.scope : context.scope;
    const own = group.flatMap((extra) => extraBlocks(extra, context, scope));
    const replaces = at >= 0 && group.some((extra) => extra.replaces);
    const from = replaces ? placed.findIndex(isNode) : at + 1;
    if (at < 0) placed.push(...own);
    else placed.splice(from, replaces ? at + 1 - from : 0, ...own);
    const first = group[0]!;
    const entry = replaces ? listed.findIndex(({ target }) => target === after) : -1;
    if (entry >= 0) listed[entry] = { ...listed[entry]!, target: first.id };
  }
  return { blocks: placed, entries: listed };
}

/** `id@unit` is the node in that unit's part, the bare id the node wherever it stands. */
const isNamed = ({ id, scope }: BlockSource, name: string): boolean =>
  id === name || (scope.unitId !== undefined && `${id}@${scope.unitId}` === name);

/** @param scope of the node that the extra follows or replaces: a unit's part, or the department's */
function extraBlocks(extra: Extra, context: Context, scope: BlockScope): Block[] {
  const source = { kind: extra.kind, id: extra.id, scope };
  if (extra.kind === 'table') return [{ ...tableOf(extra), source }];
  const heading: Block[] = extra.heading
    ? [{ kind: 'heading', id: extra.id, source, level: extra.level, text: extra.heading, outline: extra.level < 4 }]
    : [];
  return [
    ...heading,
    ...extra.paragraphs.map((text, i): Block => {
      const live = extra.live?.[i];
      const runs = live ? printRuns(live, context) : [{ text }];
      return { kind: 'paragraph', source, runs, style: 'body' };
    }),
  ];
}

function tableOf(extra: ExtraTable) {
  const rows = extra.rows.map((row, r) =>
    row.map((cell): Cell | null => {
      if (!cell) return null;
      const header = r < extra.headRows;
      const number = /^[-+\d,.%]+$/.test(cell.text);
      return {
        text: cell.text,
        align: header ? 'center' : number ? 'right' : 'left',
        ...(header ? { header } : {}),
        ...(cell.rowSpan && cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
        ...(cell.colSpan && cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
      };
    }),
  );
  const longest = (c: number): number => Math.max(1, ...extra.rows.map((row) => row[c]?.text.length ?? 0));
  return {
    kind: 'table' as const,
    id: extra.id,
    title: extra.title,
    orientation: extra.landscape ? ('landscape' as const) : ('portrait' as const),
    widths: Array.from({ length: extra.columns }, (_, c) => Math.min(6, 1 + longest(c) / 10)),
    head: rows.slice(0, extra.headRows),
    body: rows.slice(extra.headRows),
    notes: [...extra.notes],
    empty: false,
    newPage: true,
    outline: true,
    fontSize: 9,
    ...(extra.number ? { number: extra.number } : {}),
    ...(extra.captionLeft ? { captionLeft: extra.captionLeft } : {}),
    ...(extra.captionRight ? { captionRight: extra.captionRight } : {}),
  };
}
