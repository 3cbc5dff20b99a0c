import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/document/compose.ts';
import { unitPart } from '../../../shared/document/unitPart.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const report = fixtureReport('xinle-2021');
const layout = layoutOf(report);
const units = report.units.filter((u) => u.role === 'unit');
const whole = compose(report, layout).document.blocks;

describe.each(units.map((unit) => [unit.name, unit] as const))('the part of %s alone', (name, unit) => {
  it('prints the same blocks as in the whole report, and none of another unit', () => {
    const part = unitPart(report, layout, name);
    if (!part.ok) throw new Error(part.message);
    const alone = compose(part.report, part.layout).document.blocks;
    const body = (blocks: typeof whole): typeof whole =>
      blocks.filter(
        (b) => 'source' in b && b.source.scope.unitId === unit.id && !(b.kind === 'heading' && b.level === 1),
      );
    expect(body(alone)).toEqual(body(whole));
    expect(body(alone).length).toBeGreaterThan(10);
    const others = alone.filter((b) => 'source' in b && (b.source.scope.unitId ?? unit.id) !== unit.id);
    expect(others).toEqual([]);
    expect(JSON.stringify(alone[0])).toContain(name);
  });
});

describe('a part that there is not', () => {
  const refusal = (...args: Parameters<typeof unitPart>): string => {
    const part = unitPart(...args);
    return part.ok ? 'ok' : part.message;
  };

  it('an unknown unit is refused with the names there are', () => {
    const message = refusal(report, layout, '别的单位');
    expect(message).toMatch(/没有单位“别的单位”/);
    for (const { name } of units) expect(message).toContain(name);
  });

  it('two units of one code are not chosen between', () => {
    const twins = report.units.map((u) => (u.role === 'unit' ? { ...u, code: '301001' } : u));
    const two = [...twins, { ...units[0]!, id: 'second', name: '第二单位', code: '301001' }];
    expect(refusal({ ...report, units: two }, layout, '301001')).toMatch(/对应 \d 个单位/);
  });

  it('a layout without parts per unit is refused', () => {
    const other = fixtureReport('zengdu-2024');
    const unit = other.units.find((u) => u.role === 'unit')!;
    expect(refusal(other, layoutOf(other), unit.name)).toMatch(/没有分单位的部分/);
  });
});
