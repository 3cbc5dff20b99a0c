import { expect, test } from 'vitest';
import type { Finding } from '../../../shared/checks/finding.ts';
import { arrangeFindings, type Arrangement } from '../../../renderer/features/checks/arrangeFindings.ts';

const finding = (id: string, parts: Partial<Finding> = {}): Finding => ({
  id,
  check: 'TBL-05',
  severity: 'error',
  where: { table: '表1' },
  against: [],
  message: id,
  hint: '',
  ...parts,
});

const ALL: Arrangement = { severities: ['error', 'warning', 'rounding', 'info'], families: [], grouping: 'none' };
const lines = (findings: readonly Finding[], arrangement: Partial<Arrangement> = {}): string[] =>
  arrangeFindings(findings, { ...ALL, ...arrangement }).map((item) =>
    item.kind === 'group' ? `${item.title} ${item.count}` : `${item.derived ? '> ' : ''}${item.finding.id}`,
  );

test('what follows from a mistake stands below it; without its root it stands alone', () => {
  const all = [finding('c', { root: 'a' }), finding('b'), finding('a'), finding('d', { root: 'c' })];
  expect(lines(all)).toEqual(['b', 'a', '> c', '> d']);
  expect(lines([all[0]!, all[1]!])).toEqual(['c', 'b']);
});

test('findings that name each other as root are neither lost nor doubled', () => {
  expect(lines([finding('a', { root: 'b' }), finding('b', { root: 'a' })]).toSorted()).toEqual(['> a', '> b']);
});

test('level and family filter, groups by place and by family', () => {
  const all = [
    finding('a'),
    finding('b', { check: 'TXT-07', severity: 'warning', where: { section: '一、概况' } }),
    finding('c', { check: 'XTB-05', where: { table: '表1' } }),
    finding('d', { check: 'TXT-07', severity: 'info', where: {} }),
  ];
  expect(lines(all, { severities: ['warning', 'info'] })).toEqual(['b', 'd']);
  expect(lines(all, { families: ['wording'] })).toEqual(['b', 'd']);
  expect(lines(all, { grouping: 'place' })).toEqual(['表1 2', 'a', 'c', '一、概况 1', 'b', '整份报告 1', 'd']);
  expect(lines(all, { grouping: 'family' })).toEqual(['表内合计 1', 'a', '文字表述 2', 'b', 'd', '表间相等 1', 'c']);
});
