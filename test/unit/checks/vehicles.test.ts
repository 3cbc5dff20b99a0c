import { expect, test } from 'vitest';
import { vehicles } from '../../../shared/checks/text/vehicles.ts';
import { sectionMaterial } from './sectionMaterial.ts';

test('the day that assets are told as of is found with the words before it', () => {
  const material = sectionMaterial(['截至2023年末，共有车辆1辆。'], '五、国有资产占用情况');
  const [finding] = vehicles.run(material).findings.filter((f) => f.check === 'AST-02');
  expect(finding!.where).toMatchObject({ text: '2023年末', before: '截至', span: { paragraph: 0, start: 2, end: 8 } });
});

test('a purchase that is denied is found at the words that deny it, with those before them', () => {
  const text = '2026年公务用车购置费20.00万元。本年政府采购预算0.00万元。';
  const [finding] = vehicles.run(sectionMaterial([text])).findings.filter((f) => f.check === 'XTB-11');
  expect(finding!.where).toMatchObject({ text: '政府采购预算0.00万元', before: '置费20.00万元。本年' });
});
