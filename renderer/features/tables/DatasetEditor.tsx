import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Focus } from '../../state/nodes.ts';
import { useOpen } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { LinesGrid } from './LinesGrid.tsx';
import { ProjectPerformance } from './ProjectPerformance.tsx';
import { UnitFilter } from './UnitFilter.tsx';
import { useUnitFilter } from './useUnitFilter.ts';
import './tables.css';

interface Props {
  dataset: DatasetId;
  year: 'this' | 'prior';
  focus: Focus | null;
}

/** Edits the lines of one dataset, of this year or the last. */
export function DatasetEditor({ dataset, year, focus }: Props) {
  const { report } = useOpen();
  const unit = useUi((s) => s.moneyUnit);
  const byProject = dataset === 'projectPerformance' || dataset === 'projectIndicators';
  const name = byProject ? '项目绩效' : DATASETS[dataset].title;
  const title = year === 'this' ? `${name}（${report.year}年）` : `${name} · 上年（${report.year - 1}年）数据`;
  const lines = (year === 'this' ? report.current : report.prior)[dataset];
  const { units, unit: shownUnit, choose } = useUnitFilter(report, dataset, year, focus);
  const count = shownUnit === null ? lines.length : lines.filter((l) => l.unit === shownUnit).length;
  const hasMoney = DATASETS[dataset].axis !== undefined || byProject;
  return (
    <section className="tb">
      <header className="tb-bar">
        <h2>{title}</h2>
        {hasMoney && <span>金额单位：{unit}</span>}
        {!byProject && <span>{count === lines.length ? `${count} 行` : `${count} 行（共 ${lines.length} 行）`}</span>}
        {units.length > 0 && <UnitFilter units={units} unit={shownUnit} choose={choose} />}
      </header>
      {byProject ? (
        <ProjectPerformance dataset={dataset} year={year} focus={focus} unit={shownUnit} />
      ) : (
        <div className="tb-grid">
          <LinesGrid label={title} dataset={dataset} year={year} focus={focus} unit={shownUnit} />
        </div>
      )}
    </section>
  );
}
