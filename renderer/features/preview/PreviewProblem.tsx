import { Alert, Button } from 'antd';
import type { Problem } from '../../../shared/contract/problem.ts';

interface Props {
  readonly problem: Problem;
  /** Whether older pages are on the screen. */
  readonly hasPages: boolean;
  readonly onRetry: () => void;
}

/** Why there are no newer pages. Places that a refusal lists stand in its detail, one per line. */
export function PreviewProblem({ problem, hasPages, onRetry }: Props) {
  const places = problem.code === 'unprintable' ? (problem.detail ?? '').split('\n').filter(Boolean) : [];
  return (
    <Alert
      type="error"
      showIcon
      className="pv-problem"
      title={
        <>
          {problem.message}
          {places.length > 0 && (
            <ul>
              {places.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          )}
          {hasPages && '下面是上一次的页面。'}
        </>
      }
      action={
        <Button size="small" onClick={onRetry}>
          重试
        </Button>
      }
    />
  );
}
