import { plain } from '../tables/plain.ts';

const FIELDS: readonly [RegExp, string][] = [
  [/^一级(指标)?$/, 'level1'],
  [/^二级(指标)?$/, 'level2'],
  [/^三级(指标)?(名称)?$|^(绩效)?指标(名称|内容)$|^具体指标$/, 'level3'],
  [/^(运算|计算|比较)?符号$|^运算符$|指标性质$/, 'operator'],
  [/(度量|计量)单位$|^指标值单位$/, 'valueUnit'],
  [/^(完成)?时限$|^完成时间$/, 'deadline'],
  [/(指标)?描述$/, 'description'],
  [/依据/, 'basis'],
  [/指标值说明|指标说明|指标解释/, 'explanation'],
  [/(目标|指标|标准)值|^绩效标准$/, 'value'],
  [/^备注/, 'note'],
  [/^项目(\(政策\))?名称$/, 'project'],
  [/中期.*目标/, 'midTermGoals'],
  [/年度.*目标/, 'goals'],
];

/** Which column of a row of indicators holds what; undefined when the row is no head of indicators. */
export function indicatorColumns(cells: readonly string[]): ReadonlyMap<string, number> | undefined {
  const found = new Map<string, number>();
  cells.forEach((text, column) => {
    const clean = plain(text);
    if (clean === '' || clean.length > 16) return;
    const field = FIELDS.find(([pattern]) => pattern.test(clean))?.[1];
    if (field && !found.has(field)) found.set(field, column);
  });
  return found.has('level3') && (found.has('level1') || found.has('level2')) ? found : undefined;
}
