import type { DatasetId } from '../../shared/budget/datasets.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import type { Recognised } from '../../shared/recognise/recognised.ts';
import { makeDocument, makeTable } from './sourceDocument.ts';

/** A table of a form as a region prints it. */
export interface Form {
  readonly title?: string;
  readonly unit?: string;
  readonly headRows?: number;
  readonly rows: string[][];
}

/** What is recognised of a document of these tables. */
export const readForms = (...forms: readonly Form[]): Recognised =>
  recognise(
    [
      makeDocument(
        forms.map(({ rows, headRows = 1, ...rest }) =>
          makeTable(rows, { headRows, caption: '部门名称：某市某局', unit: '万元', ...rest }),
        ),
      ),
    ],
    { year: 2025 },
  );

/** Each line as its coordinates and amounts in 万元. */
export function factsOf(found: Recognised, dataset: DatasetId, year: 'current' | 'prior' = 'current'): unknown[] {
  return found[year][dataset].map((l) => {
    const amounts = Object.entries(l.amounts ?? {}).map(([node, fen]) => `${node}=${fen / 1_000_000}`);
    return [l.function, l.fund, l.economic, l.item, l.texts?.['name'] ?? l.texts?.['itemName'], ...amounts]
      .filter(Boolean)
      .join(' ');
  });
}
