import type { PrintDocument } from '../../../shared/document/blocks.ts';
import type { PdfProblem } from './pdfProblem.ts';

/** What the blocks themselves tell: fields that nobody filled, entries of the contents that lead nowhere. */
export function documentProblems(document: PrintDocument): PdfProblem[] {
  const problems: PdfProblem[] = [];
  const targets = new Set(document.blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' && block.runs.some((run) => run.unfilled))
      problems.push({
        severity: 'warning',
        code: 'unfilled',
        message: `正文“${excerpt(block.runs.map((run) => run.text).join(''))}”中还有未填写的内容。`,
        hint: '请填写后再公开。',
        source: block.source,
      });
    if (block.kind !== 'contents') continue;
    for (const { text, target } of block.entries.filter((entry) => !targets.has(entry.target)))
      problems.push({
        severity: 'warning',
        code: 'unknownTarget',
        message: `目录中的“${text}”在正文中没有对应的标题或表（${target}），没有打印页码。`,
        source: block.source,
      });
  }
  return problems;
}

const LENGTH = 20;

function excerpt(text: string): string {
  const chars = [...text];
  return chars.length > LENGTH ? `${chars.slice(0, LENGTH).join('')}…` : text;
}
