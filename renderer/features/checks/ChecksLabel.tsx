import { useChecks } from './useChecks.ts';

/** The tab of the findings with how many are open. */
export function ChecksLabel() {
  const { open } = useChecks();
  const count = (severity: string): number => open.filter((f) => f.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return <>审核</>;
  return (
    <>
      审核
      {errors > 0 && <span className="ck-count ck-error">{errors} 错误</span>}
      {warnings > 0 && <span className="ck-count ck-warning">{warnings} 疑点</span>}
    </>
  );
}
