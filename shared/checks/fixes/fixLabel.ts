import type { Context } from '../../layout/context.ts';
import { renderFigure } from '../../narrative/renderFigure.ts';
import type { FindingFix } from '../finding.ts';
import { sectionOfNode } from './draftPlace.ts';

/** What a fix does, as its button says: 改为活数 1,234.56万元. */
export function fixLabel(fix: FindingFix, context: Context): string {
  switch (fix.kind) {
    case 'linkFigure': {
      const within = sectionOfNode(fix.node, context)?.context ?? context;
      return `改为活数 ${renderFigure(fix.ref, within).text}`;
    }
    case 'replaceText':
      return fix.text === '' ? '删去' : `改为“${fix.text}”`;
    case 'dropStated':
      return '取计算数';
  }
}
