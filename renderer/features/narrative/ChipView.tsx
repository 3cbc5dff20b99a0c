import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import type { Context } from '../../../shared/layout/context.ts';
import { fieldLines } from '../../../shared/narrative/fieldText.ts';
import type { FigureRef } from '../../../shared/narrative/figureRef.ts';
import type { Run } from '../../../shared/narrative/paragraph.ts';
import { printRuns } from '../../../shared/narrative/printRuns.ts';
import { WORD_NAMES } from '../../../shared/narrative/wordNames.ts';
import { useEditorScope } from './EditorScope.ts';

type Look = 'live' | 'broken' | 'override' | 'word' | 'field' | 'gap';

const LOOKS: Readonly<Record<Look, string>> = {
  live: '活数，跟着表走',
  broken: '活数没有值：缺少数据',
  override: '手工填写的数，不跟着表走',
  word: '随报告变化的词',
  field: '填写项',
  gap: '待填写',
};

/** A figure or field inside text: its value as printed, its state, and a click that leads to its card. */
export function ChipView({ node, getPos }: NodeViewProps) {
  const { context, openChip } = useEditorScope();
  const run = runOf(node.type.name, node.attrs);
  const [printed] = printRuns([run], context);
  const look = lookOf(run, printed?.unfilled === true, context.layout.fields);
  const label =
    run.kind === 'figure' ? run.ref.label : (context.layout.fields[run.kind === 'field' ? run.field : '']?.label ?? '');
  return (
    <NodeViewWrapper
      as="span"
      className={`chip chip-${look}`}
      title={`${label ? `${label}：` : ''}${LOOKS[look]}`}
      data-label={label}
      onClick={() => {
        const position = getPos();
        if (position !== undefined) openChip(position);
      }}
    >
      {longText(run, context) ?? printed?.text ?? (run.kind === 'figure' ? '无' : '')}
    </NodeViewWrapper>
  );
}

/** A text of several paragraphs, one per line; printed, each of them is a paragraph of its own. */
function longText(run: Run, context: Context): string | undefined {
  if (run.kind !== 'field' || context.layout.fields[run.field]?.kind !== 'paragraphs') return undefined;
  return fieldLines(run.field, context).join('\n') || undefined;
}

function runOf(type: string, attrs: Record<string, unknown>): Run {
  if (type === 'field') return { kind: 'field', field: String(attrs['field']) };
  const override = attrs['override'] as { text: string; reason: string } | null;
  return { kind: 'figure', ref: attrs['ref'] as FigureRef, ...(override ? { override } : {}) };
}

function lookOf(run: Run, gap: boolean, fields: Readonly<Record<string, unknown>>): Look {
  if (run.kind === 'figure') return run.override ? 'override' : gap ? 'broken' : 'live';
  if (gap) return 'gap';
  const isWord = run.kind === 'field' && !fields[run.field] && (WORD_NAMES as readonly string[]).includes(run.field);
  return isWord ? 'word' : 'field';
}
