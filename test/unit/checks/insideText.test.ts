import { expect, test } from 'vitest';
import { insideText } from '../../../shared/checks/text/insideText.ts';
import { sectionMaterial } from './sectionMaterial.ts';

const found = (text: string): string[] =>
  insideText.run(sectionMaterial([text])).findings.map((f) => `${f.check} ${f.where.text}`);

/** Texts that contradict themselves, and the same ones right. */
test.for([
  ['支出合计100万元，其中：基本支出60万元，项目支出30万元。', ['NAR-02 100万元']],
  ['支出合计100万元，其中：基本支出60万元，项目支出40万元。', []],
  // changes add up with their signs: +2 −10 = −8
  ['支出预算50.00万元，较上年减少8.00万元，其中：基本支出增加2.00万元，项目支出减少10.00万元。', []],
  ['支出预算50.00万元，较上年减少9.00万元，其中：基本支出增加2.00万元，项目支出减少10.00万元。', ['NAR-02 9.00万元']],
  ['公务接待费2.00万元，比2025年预算减少0.50万元，下降20%。', []],
  ['公务接待费2.00万元，比2025年预算减少0.50万元，下降30%。', ['CHG-02 30%']],
  ['2026年公务接待费2万元，比2025年预算3万元增加1万元。', ['CHG-03 1万元']],
  [
    '2026年收入总计90万元，支出总计90万元，与2025年预算相比，增加9万元，增长11.11%。主要原因：新设管理所，故收入增加；支出增加12万元，增长15.38%。',
    ['TBL-01 12万元'],
  ],
  ['所属预算单位3家，分别为东河水务站、西河水务站。', ['CMP-10 3家']],
  ['所属预算单位2家，分别为东河水务站、西河水务站。', []],
] as const)('%s', ([text, expected]) => {
  const checks = found(text);
  expect(checks).toHaveLength(expected.length);
  expected.forEach((e, i) => expect(checks[i]).toContain(e));
});
