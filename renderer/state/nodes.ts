import type { DatasetId } from '../../shared/budget/datasets.ts';
import type { FindingPlace } from '../../shared/checks/finding.ts';

/** What the tree can select: one place of the report. */
export type Node =
  /** 封面. */
  | { readonly kind: 'cover' }
  /** Department, kind, dates, secrecy review. */
  | { readonly kind: 'basic' }
  | { readonly kind: 'units' }
  | { readonly kind: 'dataset'; readonly dataset: DatasetId; readonly year: 'this' | 'prior' }
  /** Duties, reasons and the like, all in one list. */
  | { readonly kind: 'fields' }
  | { readonly kind: 'section'; readonly id: string; readonly unitId?: string }
  | { readonly kind: 'table'; readonly id: string; readonly unitId?: string }
  | { readonly kind: 'terms'; readonly id: string };

/** A place inside a node that a jump leads to. */
export type Focus =
  | { readonly kind: 'cell'; readonly rowId: string; readonly colId: string }
  | { readonly kind: 'paragraph'; readonly id: string }
  | { readonly kind: 'field'; readonly id: string }
  /** A printed cell or words of a text, as the checks name them. */
  | { readonly kind: 'found'; readonly place: FindingPlace };

/** One spelling per node, for keys and comparison. */
export function nodeKey(node: Node): string {
  switch (node.kind) {
    case 'dataset':
      return `dataset:${node.year}:${node.dataset}`;
    case 'section':
    case 'table':
      return node.unitId ? `${node.kind}:${node.id}@${node.unitId}` : `${node.kind}:${node.id}`;
    case 'terms':
      return `terms:${node.id}`;
    default:
      return node.kind;
  }
}
