import { useMemo, useState } from 'react';
import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Unit } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Focus } from '../../state/nodes.ts';
import { useUi } from '../../state/uiStore.ts';

interface UnitFilter {
  /** The units to choose from; none where there is nothing to choose. */
  readonly units: readonly Unit[];
  /** Id of the unit whose lines are shown; null: of all. */
  readonly unit: string | null;
  /** Shows the lines of this unit, here and in the other editors. */
  readonly choose: (unit: string | null) => void;
}

/**
 * The unit filter of a dataset's editor: for lines that belong to units, or to projects of units, of a report of more than
 * one unit. A jump to a line of another unit shows those of all, until one is chosen again.
 */
export function useUnitFilter(
  report: Report,
  dataset: DatasetId,
  year: 'this' | 'prior',
  focus: Focus | null,
): UnitFilter {
  const wanted = useUi((s) => s.unitFilter);
  const [jump, setJump] = useState<{ focus: Focus | null; showsAll: boolean }>({ focus: null, showsAll: false });
  const units = useMemo(() => (splitsByUnit(dataset) ? unitsOf(report) : []), [report, dataset]);
  const known = units.length > 1 ? (units.find((u) => u.id === wanted)?.id ?? null) : null;
  if (focus !== jump.focus) {
    const unit = unitOfLine(report, dataset, year, focus);
    setJump({ focus, showsAll: unit !== undefined && unit !== known });
  }
  const choose = (unit: string | null): void => {
    setJump({ focus, showsAll: false });
    useUi.getState().set({ unitFilter: unit });
  };
  return { units: units.length > 1 ? units : [], unit: jump.showsAll ? null : known, choose };
}

const unitsOf = (report: Report): readonly Unit[] => report.units.filter((u) => u.role === 'unit');

const byProject = (dataset: DatasetId): boolean => dataset === 'projectPerformance' || dataset === 'projectIndicators';

const splitsByUnit = (dataset: DatasetId): boolean =>
  DATASETS[dataset].dimensions.includes('unit') || byProject(dataset);

/** The unit of the line that a jump leads to, null where it has none; undefined: the jump leads to no line. */
function unitOfLine(
  report: Report,
  dataset: DatasetId,
  year: 'this' | 'prior',
  focus: Focus | null,
): string | null | undefined {
  if (focus?.kind !== 'cell') return undefined;
  const datasets = year === 'this' ? report.current : report.prior;
  if (!byProject(dataset)) {
    const line = datasets[dataset].find((l) => l.id === focus.rowId);
    return line && (line.unit ?? null);
  }
  const line = [...datasets.projectPerformance, ...datasets.projectIndicators].find((l) => l.id === focus.rowId);
  return line && (datasets.projects.find((p) => p.id === line.project)?.unit ?? null);
}
