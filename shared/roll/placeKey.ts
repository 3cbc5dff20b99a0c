import type { KeptPlace } from '../report/rolled.ts';

/** One spelling per place. */
export function placeKey(place: KeptPlace): string {
  switch (place.kind) {
    case 'cover':
    case 'units':
      return place.kind;
    case 'field':
      return `field:${place.field}`;
    case 'paragraph':
      return `paragraph:${place.section}/${place.paragraph}`;
    case 'extra':
      return `extra:${place.id}`;
    case 'line':
      return `line:${place.dataset}/${place.line}`;
    case 'dataset':
      return `dataset:${place.dataset}/${place.unit ?? ''}/${place.project ?? ''}`;
  }
}
