import type { Layout } from '../layout.ts';
import type { Findings } from './layoutProblem.ts';
import type { LayoutNodes } from './layoutNodes.ts';

/** Headings have four levels: part 1, its sections 2, theirs 3 and 4. */
const DEEPEST_LEVEL = 4;

/** Cover, parts and sections: nothing without content, nothing deeper than headings reach, no part number twice. */
export function checkStructure(layout: Layout, nodes: LayoutNodes, find: Findings): void {
  if (!layout.cover.some((line) => line.role === 'title')) {
    find.warning(['cover'], '封面没有标题，请加一行用作标题（title）的文字。');
  }
  const numbers = new Map<string, number>();
  layout.parts.forEach((part, p) => {
    if (part.children.length === 0) find.warning(['parts', p], '这一部分没有内容，只会印出标题。请加上内容或删去。');
    const before = part.number === '' ? undefined : numbers.get(part.number);
    numbers.set(part.number, p);
    if (before !== undefined) {
      find.error(['parts', p, 'number'], `序号“${part.number}”与第 ${before + 1} 个部分相同，请改成别的序号。`);
    }
  });
  for (const { node, keys, level } of nodes.sections) {
    if (node.body.length === 0 && node.children.length === 0) {
      find.warning(keys, '这一节没有内容，只会印出标题。请加上正文或删去。');
    }
    if (level === DEEPEST_LEVEL && node.children.length > 0) {
      find.warning([...keys, 'children'], '标题最多四级，这一节的下级会印得与它一样。请把下级内容写成段落。');
    }
  }
}
