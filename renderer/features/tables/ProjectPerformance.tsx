import { Button, Empty } from 'antd';
import { useMemo, useState } from 'react';
import type { Datasets } from '../../../shared/budget/datasets.ts';
import { FUND_TREE } from '../../../shared/budget/fundTree.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import type { Focus } from '../../state/nodes.ts';
import { useOpen } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { money } from './editorCell.ts';
import { lineTotals } from './lineTotals.ts';
import { projectLabels } from './projectLabels.ts';
import { ProjectPane } from './ProjectPane.tsx';

interface Props {
  dataset: 'projectPerformance' | 'projectIndicators';
  year: 'this' | 'prior';
  focus: Focus | null;
  /** Only projects of this unit; null: of all. */
  unit: string | null;
}

interface Entry {
  /** Id of the project; null: lines that name none. */
  readonly id: string | null;
  readonly label: string;
  /** Of the project in all funds; '' where none is filled in. */
  readonly amount: string;
  readonly goals: boolean;
  readonly indicators: number;
}

/** The projects at the left; the goals, amounts and indicators of the one that is chosen at the right. */
export function ProjectPerformance({ dataset, year, focus, unit: shownUnit }: Props) {
  const { report } = useOpen();
  const datasets = year === 'this' ? report.current : report.prior;
  const unit = useUi((s) => s.moneyUnit);
  const entries = useMemo(() => {
    const projects = datasets.projects.filter((p) => shownUnit === null || p.unit === shownUnit);
    const others = new Set(datasets.projects.filter((p) => !projects.includes(p)).map((p) => p.id));
    return entriesOf({ ...datasets, projects }, projectLabels(report), unit).filter((e) => !others.has(e.id ?? ''));
  }, [datasets, report, unit, shownUnit]);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  // only a jump chooses a project, not every edit after it
  const [followed, setFollowed] = useState<Focus | null>(null);
  if (focus !== followed) {
    setFollowed(focus);
    const rowId = focus?.kind === 'cell' ? focus.rowId : undefined;
    const line = [...datasets.projectPerformance, ...datasets.projectIndicators].find((l) => l.id === rowId);
    if (line) setChosen(line.project ?? null);
  }
  const entry = entries.find((e) => e.id === chosen) ?? entries[0];
  if (!entry) return <NoProjects year={year} />;
  return (
    <div className="tb-projects">
      <nav aria-label="项目">
        {entries.map((e) => (
          <button
            key={e.id ?? ''}
            type="button"
            title={e.label}
            aria-current={e === entry}
            onClick={() => setChosen(e.id)}
          >
            <span className="tb-project-name">{e.label}</span>
            <span className={`tb-project-state${e.indicators ? '' : ' is-missing'}`}>{stateWords(e)}</span>
          </button>
        ))}
      </nav>
      <ProjectPane
        key={`${entry.id ?? ''}`}
        project={entry.id}
        label={entry.label}
        year={year}
        focus={focus}
        focusOn={dataset}
      />
    </div>
  );
}

function stateWords({ amount, goals, indicators }: Entry): string {
  const state =
    !goals && !indicators
      ? '未填'
      : `${goals ? '有目标' : '无目标'} · ${indicators ? `指标 ${indicators} 条` : '无指标'}`;
  return amount ? `${amount} · ${state}` : state;
}

type Year = Pick<Datasets, 'projects' | 'projectPerformance' | 'projectIndicators'>;

function entriesOf(
  { projects, projectPerformance, projectIndicators }: Year,
  labels: ReadonlyMap<string, string>,
  unit: MoneyUnit,
): readonly Entry[] {
  const amounts = new Map(projects.map((p) => [p.id, lineTotals('projects', [p])(FUND_TREE.root)]));
  const withGoals = new Set(projectPerformance.filter((l) => l.texts?.['goals']?.trim()).map((l) => l.project ?? null));
  const indicators = new Map<string | null, number>();
  for (const { project = null } of projectIndicators) indicators.set(project, (indicators.get(project) ?? 0) + 1);
  const entry = (id: string | null, label: string): Entry => {
    const fen = id === null ? undefined : amounts.get(id);
    const amount = fen === undefined ? '' : `${money(fen, unit).text} ${unit}`;
    return { id, label, amount, goals: withGoals.has(id), indicators: indicators.get(id) ?? 0 };
  };
  const listed = new Set(projects.map((p) => p.id));
  const used = new Set([...projectPerformance, ...projectIndicators].map((l) => l.project ?? null));
  const elsewhere = [...used].filter((id) => id !== null && !listed.has(id)) as string[];
  return [
    ...[...listed, ...elsewhere].map((id) => entry(id, labels.get(id) ?? id)),
    ...(used.has(null) ? [entry(null, '未指定项目')] : []),
  ];
}

function NoProjects({ year }: { year: 'this' | 'prior' }) {
  const select = useUi((s) => s.select);
  return (
    <Empty className="tb-empty" description="还没有项目。先填写项目，再填写它们的绩效目标和指标。">
      <Button type="primary" onClick={() => select({ kind: 'dataset', dataset: 'projects', year })}>
        去填项目
      </Button>
    </Empty>
  );
}
