import type { Place } from '../../../renderer/features/preview/place/placeAt.ts';
import type { BlockSource } from '../../../shared/document/blocks.ts';

/** A printed block for tests. */
export function placeOf(
  kind: BlockSource['kind'],
  id: string,
  page: number,
  y0 = 100,
  y1 = 200,
  unitId?: string,
): Place {
  const scope = unitId
    ? { kind: 'unit' as const, name: unitId, unitId }
    : { kind: 'department' as const, name: '某局' };
  return { page, y0, y1, source: { kind, id, scope } };
}
