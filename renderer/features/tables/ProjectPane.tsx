import { App, Button } from 'antd';
import { useState } from 'react';
import type { Line } from '../../../shared/budget/lines.ts';
import { DraftInput } from '../../components/DraftInput.tsx';
import { useNewId } from '../../state/IdContext.ts';
import type { Focus } from '../../state/nodes.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';
import { CopyIndicators } from './CopyIndicators.tsx';
import { LinesGrid } from './LinesGrid.tsx';
import { setGoals } from './setGoals.ts';

interface Props {
  /** Null: the lines that name no project. */
  project: string | null;
  label: string;
  year: 'this' | 'prior';
  focus: Focus | null;
  /** The dataset that `focus` lies in. */
  focusOn: 'projectPerformance' | 'projectIndicators';
}

const OWN_GOALS = ['dim:project', 'text:goals'];
const OWN_INDICATORS = ['dim:project'];
const ALL: readonly string[] = [];

/** The goals, amounts and indicators of one project. */
export function ProjectPane({ project, label, year, focus, focusOn }: Props) {
  const { report } = useOpen();
  const datasets = year === 'this' ? report.current : report.prior;
  const goals = datasets.projectPerformance.filter((l) => (l.project ?? null) === project);
  const [copying, setCopying] = useState(false);
  // one text for the project; where lines compete for it, or name no project, each is shown with its own
  const single = project !== null && goals.length < 2;
  return (
    <div className="tb-project">
      <h3>{label}</h3>
      {single && <Goals project={project} year={year} line={goals[0]} />}
      <div className="tb-project-bar">
        <h4>绩效指标</h4>
        {project !== null && (
          <Button size="small" onClick={() => setCopying(true)}>
            从其他项目复制…
          </Button>
        )}
        <span className="tb-hint">可以直接粘贴 Word 或 Excel 里的指标表</span>
      </div>
      <div className="tb-project-indicators">
        <LinesGrid
          label={`${label} 绩效指标`}
          dataset="projectIndicators"
          year={year}
          project={project}
          hidden={project === null ? ALL : OWN_INDICATORS}
          focus={focusOn === 'projectIndicators' ? focus : null}
        />
      </div>
      <h4>资金和中期目标</h4>
      <div className="tb-project-money">
        <LinesGrid
          label={`${label} 资金和中期目标`}
          dataset="projectPerformance"
          year={year}
          project={project}
          hidden={single ? OWN_GOALS : ALL}
          focus={focusOn === 'projectPerformance' ? focus : null}
        />
      </div>
      {copying && project !== null && <CopyIndicators project={project} year={year} close={() => setCopying(false)} />}
    </div>
  );
}

function Goals({ project, year, line }: { project: string; year: 'this' | 'prior'; line: Line | undefined }) {
  const session = useSession();
  const newId = useNewId();
  const { report } = useOpen();
  const { message } = App.useApp();
  const save = (text: string): void => {
    const outcome = session.run(setGoals({ report, project, year, line, text, newId }));
    if (!outcome.ok) void message.error(outcome.reason, 8);
  };
  return (
    <label className="tb-goals">
      <h4>绩效目标</h4>
      <DraftInput label="绩效目标" value={line?.texts?.['goals'] ?? ''} rows={2} save={save} />
    </label>
  );
}
