import type { Layout } from '../layout/layout.ts';
import { deepFreeze, resolveLayout } from '../layout/override.ts';
import { HEBEI_2021 } from './hebei/hebei2021.ts';
import { HENAN_BASE } from './henan/base.ts';
import { HENAN_2024 } from './henan/henan2024.ts';
import { HENAN_2026 } from './henan/henan2026.ts';
import { HUBEI_2024 } from './hubei/hubei2024.ts';
import { LIAONING_2024 } from './liaoning/liaoning2024.ts';

/** The layouts that come with the app, resolved and frozen, newest first within a region. */
export const LAYOUTS: readonly Layout[] = [
  ...[HENAN_2026, HENAN_2024].map((year) => resolveLayout(HENAN_BASE, year)),
  deepFreeze(HUBEI_2024),
  deepFreeze(LIAONING_2024),
  deepFreeze(HEBEI_2021),
];

/** A built-in layout by id. */
export function layoutById(id: string): Layout | undefined {
  return LAYOUTS.find((layout) => layout.id === id);
}
