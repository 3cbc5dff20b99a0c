import type { JSONContent } from '@tiptap/core';
import type { FigureRef } from '../../../shared/narrative/figureRef.ts';
import type { Paragraph, Run } from '../../../shared/narrative/paragraph.ts';

/** The paragraphs of a section as the text editor holds them. Figures and fields are atoms that carry their reference. */
export function toDocument(paragraphs: readonly Paragraph[]): JSONContent {
  const content = paragraphs.map(({ id, runs }) => ({
    type: 'paragraph',
    attrs: { pid: id },
    content: runs.map(toInline),
  }));
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

function toInline(run: Run): JSONContent {
  switch (run.kind) {
    case 'text':
      return { type: 'text', text: run.text, ...(run.bold ? { marks: [{ type: 'bold' }] } : {}) };
    case 'figure':
      return { type: 'figure', attrs: { ref: run.ref, override: run.override ?? null } };
    case 'field':
      return { type: 'field', attrs: { field: run.field } };
  }
}

/** The paragraphs that a document of the text editor holds. Neighbouring text of one look becomes one run. */
export function toParagraphs(document: JSONContent): Paragraph[] {
  return (document.content ?? []).map((node, i) => ({
    id: String(node.attrs?.['pid'] ?? `p${i + 1}`),
    runs: joinText((node.content ?? []).map(toRun)),
  }));
}

function toRun(node: JSONContent): Run {
  if (node.type === 'figure') {
    const override = node.attrs?.['override'] as { text: string; reason: string } | null;
    return { kind: 'figure', ref: node.attrs!['ref'] as FigureRef, ...(override ? { override } : {}) };
  }
  if (node.type === 'field') return { kind: 'field', field: String(node.attrs!['field']) };
  const bold = node.marks?.some((mark) => mark.type === 'bold');
  return { kind: 'text', text: node.text ?? '', ...(bold ? { bold: true } : {}) };
}

function joinText(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && Boolean(run.bold) === Boolean(last.bold)) {
      joined.splice(-1, 1, { ...last, text: last.text + run.text });
    } else if (run.kind !== 'text' || run.text !== '') joined.push(run);
  }
  return joined;
}

/** Whether two lists of paragraphs print and edit the same, ids included. */
export function sameParagraphs(a: readonly Paragraph[], b: readonly Paragraph[]): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

const normal = (paragraphs: readonly Paragraph[]): Paragraph[] => toParagraphs(toDocument(paragraphs));
