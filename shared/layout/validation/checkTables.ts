import type { Column, FormBlock, Table } from '../layout.ts';
import { datasetKeys } from '../../report/datasetKeys.ts';
import { checkGrid } from './checkGrid.ts';
import { checkUnique } from './checkIds.ts';
import type { Findings, Path } from './layoutProblem.ts';
import type { LayoutNodes } from './layoutNodes.ts';
import { formParent, ROOT_SHAPE } from './rowShapes.ts';

type Form = Extract<Table['content'], { kind: 'form' }>;

/** Every table: its grid, or the blocks of its form. */
export function checkTables(nodes: LayoutNodes, find: Findings): void {
  for (const { node: table, keys } of nodes.tables) {
    const contentKeys = [...keys, 'content'];
    const at = { at: table.at ?? {}, keys: [...keys, 'at'] };
    const { content } = table;
    if (content.kind === 'grid') {
      const { columns, rows } = content;
      const columnsKeys = [...contentKeys, 'columns'];
      checkGrid({ columns, columnsKeys, rows, rowsKeys: [...contentKeys, 'rows'], at, parent: ROOT_SHAPE }, find);
      continue;
    }
    checkForm(content, contentKeys, find);
    content.blocks.forEach((block, b) => {
      const blockKeys = [...contentKeys, 'blocks', b];
      const { columns, rows } = block;
      const columnsKeys = [...blockKeys, 'columns'];
      const parent = formParent(content.forEach);
      checkGrid({ columns, columnsKeys, rows, rowsKeys: [...blockKeys, 'rows'], at, parent }, find);
    });
  }
}

function checkForm(form: Form, keys: Path, find: Findings): void {
  const blocks = form.blocks.map((block, b) => ({ block, keys: [...keys, 'blocks', b] }));
  checkUnique(
    blocks.map((b) => ({ id: b.block.id, keys: b.keys })),
    '块',
    find,
  );
  const titles = new Set<string>();
  for (const { block, keys: blockKeys } of blocks) {
    checkSpans(block, form.widths.length, blockKeys, find);
    checkFlat(block.columns, [...blockKeys, 'columns'], find);
    if (block.title === '') continue;
    if (titles.has(block.title)) {
      find.error(
        [...blockKeys, 'title'],
        `“${block.title}”已是另一块的标题，导出数据时分不清。请改成别的标题，或留空。`,
      );
    }
    titles.add(block.title);
  }
  form.keys.forEach((key, k) => checkKey(key.show, form.forEach, [...keys, 'keys', k, 'show'], find));
}

/** The columns of a block, with the label at its side, are as wide as the form's grid. */
function checkSpans(block: FormBlock, width: number, keys: Path, find: Findings): void {
  const spans = block.columns.reduce((sum, column) => sum + column.span, 0);
  const side = block.side === undefined ? 0 : 1;
  if (spans + side === width) return;
  const parts = side ? `各列共占 ${spans} 列，左侧标题占 1 列` : `各列共占 ${spans} 列`;
  find.error(keys, `${parts}，与整张表的 ${width} 列不等。请改所占列数（span）或整张表的列宽（widths）。`);
}

function checkFlat(columns: readonly Column[], keys: Path, find: Findings): void {
  columns.forEach((column, c) => {
    if (!column.children?.length) return;
    find.error([...keys, c, 'children'], '块里的列不能再有下级列，请改成并排的列。');
  });
}

const UNIT_KEYS: ReadonlySet<string> = new Set(['code', 'name', 'codeName', 'nature', 'rank', 'fundingForm']);

/** What a form is about: only forms for each unit or project are about one. */
function checkKey(show: string, forEach: Form['forEach'], keys: Path, find: Findings): void {
  const [object, field = ''] = show.split('.') as [string, string | undefined];
  const isProject = object === 'project' && datasetKeys('projects').texts.has(field);
  const isKnown = show === 'goals' || (object === 'unit' && UNIT_KEYS.has(field)) || isProject;
  if (!isKnown) {
    find.error(
      keys,
      `不认识前置列“${show}”，请改为 goals、unit.code、unit.name、unit.codeName 或 project.name 一类的写法。`,
    );
  } else if (forEach === undefined || (isProject && forEach !== 'project')) {
    const wanted = isProject ? '逐个项目' : '逐个单位或逐个项目';
    find.error(keys, `这张表不是${wanted}印的，前置列“${show}”会是空的。请设置 forEach 或删去这一列。`);
  }
}
