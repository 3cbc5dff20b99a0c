import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { layoutById, LAYOUTS } from '../../../shared/layouts/registry.ts';

/**
 * The built-in layout of this id.
 * @throws ProblemError `notFound` (Chinese) that names the layouts there are.
 */
export function layoutNamed(id: string): Layout {
  const layout = layoutById(id);
  if (layout !== undefined) return layout;
  const known = LAYOUTS.map((one) => one.id).join('、');
  throw new ProblemError('notFound', `没有版式“${id}”，可用的版式：${known}。请改用其中之一，或升级明账。`);
}
