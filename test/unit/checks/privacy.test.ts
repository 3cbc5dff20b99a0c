import { describe, expect, test } from 'vitest';
import { privacy } from '../../../shared/checks/privacy/privacy.ts';
import { sectionMaterial } from './sectionMaterial.ts';

const found = (text: string): string[] => privacy.run(sectionMaterial([text])).findings.map((f) => f.check);

describe('personal data', () => {
  test.each([
    // 18 digits whose check digit is right; the region code does not exist
    ['身份证号为990101199001010019。', ['SEC-03']],
    ['身份证号为990101199001010011。', []],
    ['开户银行账号：6222020200012345678', ['SEC-04']],
    ['项目编码410700230000000053403', []],
    ['项目编码41070023000000005', []],
    ['联系人电话13800138000', ['SEC-05']],
    ['填报人：张某，联系电话：0373-3051234', ['SEC-05']],
    ['咨询电话：12345', []],
    ['全年收入13800138000.00元', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('a finding does not repeat the number in full', () => {
  const [finding] = privacy.run(sectionMaterial(['联系人电话13800138000'])).findings;
  expect(JSON.stringify(finding)).not.toContain('13800138000');
});
