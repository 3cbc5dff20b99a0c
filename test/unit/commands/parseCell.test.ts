import { describe, expect, it } from 'vitest';
import { parseCell, type CellTarget } from '../../../shared/commands/parseCell.ts';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import { sampleReport } from './sampleReport.ts';

const report = sampleReport();
const wages: CellTarget = { kind: 'amount', node: 'wages', unit: '万元' };
const code: CellTarget = { kind: 'dimension', dimension: 'function' };
const unit: CellTarget = { kind: 'dimension', dimension: 'unit' };
const parse = (target: CellTarget, text: string, dataset: DatasetId = 'expenditure') =>
  parseCell(report, dataset, target, text);
const value = (...args: Parameters<typeof parse>) => {
  const parsed = parse(...args);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.change.value;
};

describe('parseCell', () => {
  it('reads amounts exactly, in the unit of the table', () => {
    expect(parse(wages, '１，２34.5')).toEqual({
      ok: true,
      change: { kind: 'amount', node: 'wages', value: 1_234_500_000 },
    });
    expect(value(wages, '—')).toBeNull();
    expect(value(wages, '0')).toBe(0);
  });

  it('passes on what is wrong with an amount', () => {
    expect(parse(wages, '若干')).toMatchObject({
      ok: false,
      message: expect.stringMatching(/“若干”不是数字。请/) as string,
    });
  });

  it('reads quantities in the unit of the column', () => {
    expect(value({ kind: 'quantity', quantity: 'count' }, '12人', 'staffing')).toEqual({
      value: 12,
      scale: 0,
      unit: '人',
    });
    expect(parse({ kind: 'quantity', quantity: 'count' }, '3辆', 'staffing')).toMatchObject({ ok: false });
  });

  it('reads codes in any width and refuses words', () => {
    expect(value(code, ' ２１０ 15 01 ')).toBe('2101501');
    expect(value({ kind: 'dimension', dimension: 'itemCode' }, 'a05010201', 'procurement')).toBe('A05010201');
    expect(value(code, '')).toBeNull();
    expect(parse(code, '医保')).toMatchObject({
      ok: false,
      message: expect.stringContaining('“医保”不是功能分类科目的编码') as string,
    });
  });

  it('finds units, projects, funds and items by name', () => {
    expect(value(unit, '红旗区医疗保障局本级')).toBe('own');
    expect(value(unit, 'own')).toBe('own');
    expect(value({ kind: 'dimension', dimension: 'fund' }, '政府性基金预算')).toBe('govFund');
    expect(value({ kind: 'dimension', dimension: 'item' }, '公务接待费', 'sangong')).toBe('reception');
    expect(value({ kind: 'dimension', dimension: 'project' }, '宣传', 'projectIndicators')).toBe('p2');
    expect(parse(unit, '某中心')).toMatchObject({ ok: false, message: expect.stringContaining('先添加') as string });
  });

  it('does not guess between two projects of one name', () => {
    const twice = sampleReport();
    const projects = [...twice.current.projects, { id: 'p3', texts: { name: '宣传' } }];
    const doubled = { ...twice, current: { ...twice.current, projects } };
    const target: CellTarget = { kind: 'dimension', dimension: 'project' };
    expect(parseCell(doubled, 'projectIndicators', target, '宣传')).toMatchObject({ ok: false });
    expect(parseCell(doubled, 'projectIndicators', target, 'p3')).toMatchObject({ ok: true });
  });

  it('recognises a choice however it is typed', () => {
    expect(value({ kind: 'text', field: 'operator' }, '>', 'projectIndicators')).toBe('＞');
    expect(value({ kind: 'text', field: 'type' }, ' 特定目标类 ', 'projects')).toBe('特定目标类');
    expect(value({ kind: 'text', field: 'name' }, '⾦额', 'projects')).toBe('金额');
  });
});
