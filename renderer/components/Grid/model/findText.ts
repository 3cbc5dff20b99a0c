import type { CellModel } from '../types.ts';

export interface FindOptions {
  query: string;
  matchCase: boolean;
  /** The whole text of the cell must be equal. */
  wholeCell: boolean;
}

type Texts = Pick<CellModel, 'text' | 'edit'>;

/** Looks at both what is shown (1,234.50) and what is edited (1234.5): the user may mean either. */
export function matchesCell(cell: Texts, options: FindOptions): boolean {
  return options.query !== '' && (matches(cell.text, options) || matches(cell.edit, options));
}

/** The text to write for a replacement, or null when the text to be edited does not hold what is looked for. */
export function replacedText(cell: Texts, options: FindOptions, replacement: string): string | null {
  if (options.query === '' || !matches(cell.edit, options)) return null;
  if (options.wholeCell) return replacement;
  if (options.matchCase) return cell.edit.split(options.query).join(replacement);
  return cell.edit.replace(new RegExp(escapeRegExp(options.query), 'giu'), () => replacement);
}

function matches(text: string, options: FindOptions): boolean {
  const value = options.matchCase ? text : text.toLowerCase();
  const query = options.matchCase ? options.query : options.query.toLowerCase();
  return options.wholeCell ? value === query : value.includes(query);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
