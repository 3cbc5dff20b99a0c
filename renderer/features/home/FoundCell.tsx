import type { FoundCount } from './useFoundCounts.ts';

/** What the checks find in a report of the list; undefined: not counted yet, null: it could not be told. */
export function FoundCell({ count }: { count: FoundCount | null | undefined }) {
  if (count === undefined) return <span aria-label="正在审核">…</span>;
  if (count === null) return <>未能审核</>;
  const { errors, warnings } = count;
  if (errors + warnings === 0) return <span className="home-passed">没有疑点</span>;
  return (
    <>
      {errors > 0 && <span className="home-errors">{errors} 错误</span>}
      {warnings > 0 && <span className="home-warnings">{warnings} 疑点</span>}
    </>
  );
}
