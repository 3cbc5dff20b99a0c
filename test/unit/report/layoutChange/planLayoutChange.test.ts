import { describe, expect, it } from 'vitest';
import { execute } from '../../../../shared/commands/dispatch.ts';
import { applyPatches } from '../../../../shared/commands/applyPatches.ts';
import { compose } from '../../../../shared/document/compose.ts';
import type { RowSource } from '../../../../shared/layout/rowSource.ts';
import { LAYOUTS } from '../../../../shared/layouts/registry.ts';
import { writeDraft } from '../../../../shared/report/draftFile.ts';
import { planLayoutChange } from '../../../../shared/report/layoutChange/planLayoutChange.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { fixtureReport } from '../../../support/fixtureReport.ts';

const NAMES = ['hongqi-2026', 'xinxiang-2024', 'zengdu-2024', 'xinle-2021', 'anshan-2024'];
const pairs = NAMES.map(fixtureReport).flatMap((report) => {
  const from = LAYOUTS.find(({ id }) => id === report.layout.id)!;
  return LAYOUTS.filter((to) => to !== from).map((to) => ({ name: `${from.id} → ${to.id}`, report, from, to }));
});

/** A total of all, and one row for 208: the other codes stand in the total only. */
const onlyClass208: RowSource = {
  source: 'fixed',
  rows: [
    { id: 'all', labels: {}, at: { dataset: 'expenditure' } },
    { id: 'only', labels: {}, at: { dataset: 'expenditure', function: '208' } },
  ],
};

const layoutOf = ({ id, version }: Report['layout']): Report['layout'] => ({ id, version });

describe.each(pairs)('$name', ({ report, from, to }) => {
  const moved = execute(report, { name: 'changeLayout', params: { layout: layoutOf(to), name: to.name } });

  it('drops nothing, and moving back gives the same report', () => {
    const { layout, ...rest } = moved.report;
    const { layout: before, ...facts } = report;
    expect(layout.id).toBe(to.id);
    expect(rest).toStrictEqual(facts);
    const back = execute(moved.report, { name: 'changeLayout', params: { layout: before } });
    expect(writeDraft(back.report)).toBe(writeDraft(report));
    expect(writeDraft(applyPatches(moved.report, moved.inverse))).toBe(writeDraft(report));
  });

  it('prints in the new layout, and names what that one lacks and needs', () => {
    expect(compose(moved.report, to).document.blocks.length).toBeGreaterThan(10);
    const { keptUnprinted, needed } = planLayoutChange(report, from, to);
    for (const { dataset, lines } of keptUnprinted.datasets) expect(report.current[dataset]).toHaveLength(lines);
    for (const id of needed.datasets) expect(report.current[id]).toHaveLength(0);
    for (const { id, name } of needed.fields) {
      expect(to.fields[id]?.label).toBe(name);
      expect(report.texts[id]?.trim() ?? '').toBe('');
    }
    for (const { id } of keptUnprinted.fields) expect(to.fields[id.split('@')[0]!]).toBeUndefined();
  });
});

describe('what is kept', () => {
  const report = fixtureReport('zengdu-2024');
  const hubei = LAYOUTS.find(({ id }) => id === 'hubei-2024')!;
  const henan = LAYOUTS.find(({ id }) => id === 'henan-2024')!;

  it('purchases of Hubei have no table in Henan', () => {
    const { datasets } = planLayoutChange(report, hubei, henan).keptUnprinted;
    const printed = JSON.stringify([henan.parts, henan.figures]).includes('"dataset":"procurement"');
    expect(datasets.some((d) => d.dataset === 'procurement')).toBe(!printed);
  });

  it('a code that the new layout has no row for is named, though its dataset is printed', () => {
    const fixed = LAYOUTS.find(({ id }) => id === 'hebei-2021')!;
    const gone = fixed.parts.map((part) => ({
      ...part,
      children: part.children.map((child) =>
        child.kind === 'table' && child.content.kind === 'grid'
          ? { ...child, content: { ...child.content, rows: onlyClass208 } }
          : child,
      ),
    }));
    const { lines, datasets } = planLayoutChange(report, hubei, { ...fixed, parts: gone }).keptUnprinted;
    const named = lines.find(({ dataset }) => dataset === 'expenditure')!;
    const codes = report.current.expenditure.map((line) => line.function!);
    expect(datasets.map((d) => d.dataset)).not.toContain('expenditure');
    expect(named.lines).toEqual([...new Set(codes.filter((code) => !code.startsWith('208')))]);
    expect(named.lines.length).toBeGreaterThan(0);
  });

  it('a layout that prints everything names no line: its own report', () => {
    for (const name of NAMES) {
      const own = fixtureReport(name);
      const layout = LAYOUTS.find(({ id }) => id === own.layout.id)!;
      expect(planLayoutChange(own, layout, layout).keptUnprinted.lines).toEqual([]);
    }
  });

  it('a section written by hand that the new layout lacks is named by its heading, with its unit', () => {
    const unit = report.units.find((u) => u.role === 'unit')!;
    const section = { paragraphs: [], templateKey: 'k' };
    const edited = { ...report, sections: { 'only.here': section, [`only.here@${unit.id}`]: section } };
    const { sections } = planLayoutChange(edited, hubei, henan).keptUnprinted;
    expect(sections.map((s) => s.name)).toEqual(['only.here', `only.here（${unit.name}）`]);
  });
});
