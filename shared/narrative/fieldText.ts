import type { Context } from '../layout/context.ts';
import { oneLine, trimReason } from './punctuation.ts';

/** Under which key `report.texts` keeps a field: a unit's part has texts of its own. */
export function fieldKey(field: string, context: Context): string {
  return context.scope.unitId ? `${field}@${context.scope.unitId}` : field;
}

/** What the officer wrote, or what the layout prints until she does; undefined: neither. */
function written(field: string, context: Context): string | undefined {
  const own = context.report.texts[fieldKey(field, context)];
  if (own?.trim()) return own;
  const initial = context.layout.fields[field]?.initial;
  return initial?.trim() ? initial : undefined;
}

/**
 * A field as it stands inside a sentence; undefined when it is not filled. A reason comes without the mark that it was
 * closed with, and lines are run together.
 */
export function fieldText(field: string, context: Context): string | undefined {
  const text = written(field, context);
  if (text === undefined) return undefined;
  const printed = context.layout.fields[field]?.kind === 'reason' ? trimReason(text) : oneLine(text);
  return printed || undefined;
}

/** The paragraphs of a field, empty lines left out; none when it is not filled. */
export function fieldLines(field: string, context: Context): readonly string[] {
  const lines = written(field, context)?.split('\n') ?? [];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
