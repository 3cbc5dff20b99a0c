import { expect, test } from 'vitest';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import { sectionMaterial } from './sectionMaterial.ts';

/** A paragraph that ends with digits before one that begins with some. */
const material = sectionMaterial(['咨询请拨打填报人张某的手机13800138000', '1、办公室负责公开。']);

const phones = (published: boolean): number =>
  runChecks({ ...material, published }).findings.filter((f) => f.check === 'SEC-05').length;

test('in a file with pages the digits may go on in the next paragraph: nothing is said of half a number', () => {
  expect(phones(true)).toBe(0);
});

test('a draft has no pages that cut a number: what stands there is whole, and is judged', () => {
  expect(phones(false)).toBe(1);
});
