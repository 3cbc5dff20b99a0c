import { useMemo } from 'react';
import { nodeKey } from '../../state/nodes.ts';
import { nodeOfPlace } from './placeOfFinding.ts';
import { useChecks } from './useChecks.ts';

/** How many findings nobody waived stand at a place. */
export interface CheckCount {
  readonly errors: number;
  readonly warnings: number;
}

/** Errors and warnings by place of the report (`nodeKey`). */
export function useCheckCounts(): ReadonlyMap<string, CheckCount> {
  const { open, report } = useChecks();
  return useMemo(() => {
    const counts = new Map<string, CheckCount>();
    for (const { where, severity } of open) {
      const node = nodeOfPlace(where, report.layout);
      if (!node || (severity !== 'error' && severity !== 'warning')) continue;
      const { errors, warnings } = counts.get(nodeKey(node)) ?? { errors: 0, warnings: 0 };
      const isError = severity === 'error';
      counts.set(nodeKey(node), { errors: errors + Number(isError), warnings: warnings + Number(!isError) });
    }
    return counts;
  }, [open, report.layout]);
}
