import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { findSection } from '../../../shared/layout/findSection.ts';
import type { Layout, PartChild } from '../../../shared/layout/layout.ts';
import { splitKey } from '../../../shared/narrative/splitKey.ts';
import type { KeptPlace } from '../../../shared/report/rolled.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Focus, Node } from '../../state/nodes.ts';

/** Where an item of the to-do list is worked on; null: it has no place of its own. */
export interface TodoTarget {
  readonly node: Node;
  readonly focus: Focus | null;
}

/** The place of the app that an item leads to. */
export function todoTarget(place: KeptPlace, report: Report, layout: Layout): TodoTarget | null {
  switch (place.kind) {
    case 'cover':
      return { node: { kind: 'basic' }, focus: null };
    case 'units':
      return { node: { kind: 'units' }, focus: null };
    case 'field':
      return fieldTarget(place.field, layout);
    case 'paragraph': {
      const { id, ...unit } = splitKey(place.section);
      if (hasTerms(layout, id)) return { node: { kind: 'terms', id }, focus: null };
      if (!findSection(layout, id)) return null;
      return { node: { kind: 'section', id, ...unit }, focus: { kind: 'paragraph', id: place.paragraph } };
    }
    case 'extra':
      return null;
    case 'line':
      return lineTarget(
        place.dataset,
        report.current[place.dataset].find(({ id }) => id === place.line),
      );
    case 'dataset': {
      const { dataset, unit, project } = place;
      if (!unit && !project) return lineTarget(dataset, undefined);
      const lines = report.current[dataset];
      return lineTarget(
        dataset,
        lines.find((line) => (line.unit ?? undefined) === unit && (line.project ?? undefined) === project),
      );
    }
  }
}

const childrenOf = (layout: Layout): readonly PartChild[] => layout.parts.flatMap((part) => part.children);

const hasTerms = (layout: Layout, id: string): boolean =>
  childrenOf(layout).some((child) => child.kind === 'terms' && child.id === id);

/** The department's fields stand in one list; those of a unit are written where they are printed. */
function fieldTarget(field: string, layout: Layout): TodoTarget | null {
  const { id, ...unit } = splitKey(field);
  if (!unit.unitId) {
    return layout.fields[id] ? { node: { kind: 'fields' }, focus: { kind: 'field', id } } : null;
  }
  const section = childrenOf(layout).find(
    (child) => child.kind === 'section' && JSON.stringify(child).includes(`{#${id}}`),
  );
  return section ? { node: { kind: 'section', id: section.id, ...unit }, focus: null } : null;
}

function lineTarget(dataset: DatasetId, line: Line | undefined): TodoTarget {
  const node = { kind: 'dataset', dataset, year: 'this' } as const;
  const [field] = Object.keys(line?.texts ?? {});
  return { node, focus: line && field ? { kind: 'cell', rowId: line.id, colId: `text:${field}` } : null };
}
