/** The means of groups of values that lie within `tolerance` of the least of their group; ascending. */
export function clusterValues(values: readonly number[], tolerance: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const means: number[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start] ?? 0;
    let sum = 0;
    let end = start;
    while (end < sorted.length && (sorted[end] ?? 0) - first <= tolerance) {
      sum += sorted[end] ?? 0;
      end++;
    }
    means.push(sum / (end - start));
    start = end;
  }
  return means;
}
