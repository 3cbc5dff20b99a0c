import type { Layout } from '../layout/layout.ts';
import type { KeptItem } from '../report/rolled.ts';
import type { Report } from '../report/report.ts';
import { keepReason, keepText } from './keptWords.ts';

export interface RolledTexts {
  readonly texts: Readonly<Record<string, string>>;
  readonly items: readonly KeptItem[];
}

/** Whether a field (`reason.revenue`, `reason.revenue@unit`) says why something changed. */
export function isReasonField(field: string, layouts: readonly Layout[]): boolean {
  const id = field.split('@')[0]!;
  return id.startsWith('reason.') || layouts.some((layout) => layout.fields[id]?.kind === 'reason');
}

/** The texts of the layout's fields: reasons stay word for word and are marked, the years of the others move. */
export function rollTexts(report: Report, layouts: readonly Layout[]): RolledTexts {
  const items: KeptItem[] = [];
  const entries = Object.entries(report.texts).map(([field, text]) => {
    const place = { kind: 'field', field } as const;
    if (text.trim() === '') return [field, text];
    if (isReasonField(field, layouts)) {
      items.push(keepReason(text, place));
      return [field, text];
    }
    const kept = keepText(text, place, report.year);
    items.push(...kept.items);
    return [field, kept.text];
  });
  return { texts: Object.fromEntries(entries) as Record<string, string>, items };
}
