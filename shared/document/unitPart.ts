import type { Unit } from '../budget/lines.ts';
import type { Layout } from '../layout/layout.ts';
import type { Report } from '../report/report.ts';

/** What is left of a report and its layout when one unit's part is printed alone; or in Chinese why that can't be. */
export type UnitPart =
  | { readonly ok: true; readonly report: Report; readonly layout: Layout; readonly unit: Unit }
  | { readonly ok: false; readonly message: string };

/** Whether the layout prints a part for each unit. */
export const hasUnitParts = (layout: Layout): boolean => layout.parts.some((part) => part.forEach === 'unit');

/**
 * The unit's part of a department's report, to be printed alone: the parts that the layout repeats per unit, for this unit
 * only, with the unit on the cover. Figures are those of the whole report. `wanted`: the unit's name, code or id.
 */
export function unitPart(report: Report, layout: Layout, wanted: string): UnitPart {
  const units = report.units.filter((unit) => unit.role === 'unit');
  const found = units.filter(({ id, code, name }) => [id, code, name].includes(wanted.trim()));
  const [unit] = found;
  if (!unit) {
    const names = units.map(({ name }) => `“${name}”`).join('、') || '（还没有单位）';
    return { ok: false, message: `报告里没有单位“${wanted}”。可选的单位：${names}。` };
  }
  if (found.length > 1) {
    return { ok: false, message: `“${wanted}”对应 ${found.length} 个单位。请改用单位的全称或编码。` };
  }
  if (!hasUnitParts(layout)) {
    return { ok: false, message: `版式“${layout.name}”没有分单位的部分，不能只导出一个单位。请导出整份报告。` };
  }
  return { ok: true, unit, report: reportOfUnit(report, unit), layout: layoutOfUnits(layout, unit) };
}

/** The other units stay as something else than units: no part is printed for them, and their figures remain. */
function reportOfUnit(report: Report, unit: Unit): Report {
  const units = report.units.map((other) =>
    other.role === 'unit' && other.id !== unit.id ? { ...other, role: 'above' as const } : other,
  );
  return { ...report, units };
}

/** Only the parts that are printed per unit; without their number, which counted the department's parts as well. */
const layoutOfUnits = (layout: Layout, unit: Unit): Layout => ({
  ...layout,
  cover: layout.cover.map((line) => ({ ...line, text: aboutUnit(line.text, unit) })),
  parts: layout.parts.filter((part) => part.forEach === 'unit').map((part) => ({ ...part, number: '' })),
});

const aboutUnit = (text: string, unit: Unit): string =>
  text.replaceAll('{department}', unit.name).replaceAll('{unitWord}', '单位').replaceAll('部门预算', '单位预算');
