import type { SourceGrid } from './sourceGrid.ts';

const LABEL =
  /^(项目|科目|内容|收入|支出|收入项目|支出项目|.{0,4}支出.{0,4}(功能|经济|性质)分类.*|按.{0,8}分类.*|(支出)?(功能|经济)分类(科目)?)$/;

/**
 * The columns at which the panes of a table that stands side by side begin: 收入 at the left, 支出 at the right, maybe once
 * by function and once by economic subject. Fewer than two: it has no panes.
 */
export function paneStarts({ paths }: Pick<SourceGrid, 'paths'>): number[] {
  const starts = paths.flatMap((path, column) => {
    const leaf = path.at(-1) ?? '';
    const isLabel = LABEL.test(leaf) && !/(预算|金额|数)$/.test(leaf);
    return isLabel && paths[column - 1]?.join('/') !== path.join('/') ? [column] : [];
  });
  // a label needs room for its amounts before the next begins
  return starts.every((start, i) => (starts[i + 1] ?? paths.length) - start > 1) ? starts : [];
}
