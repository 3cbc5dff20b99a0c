import { DATASET_IDS, type DatasetId } from '../../budget/datasets.ts';
import type { FieldDef, Layout, Section } from '../../layout/layout.ts';
import { datasetName } from '../placeName.ts';
import type { Report } from '../report.ts';
import { layoutDatasets } from './layoutDatasets.ts';
import { linesWithoutRow, type LinesWithoutRow } from './linesWithoutRow.ts';

/** Something of a report by its Chinese name, with the id under which it is kept. */
export interface NamedPart {
  readonly id: string;
  readonly name: string;
}

/** Lines of a dataset that the new layout has no place for. */
export interface UnprintedDataset {
  readonly dataset: DatasetId;
  readonly name: string;
  /** Lines of this year. */
  readonly lines: number;
}

/**
 * What moving to another layout means. Nothing is ever removed from the report: what the new layout does not print is kept
 * and printed again after moving back.
 */
export interface LayoutChange {
  readonly keptUnprinted: {
    readonly datasets: readonly UnprintedDataset[];
    /** Lines of printed datasets that have no row in the new layout and have one in the old. */
    readonly lines: readonly LinesWithoutRow[];
    /** Sections edited by hand that the new layout does not have. */
    readonly sections: readonly NamedPart[];
    /** Fields that are filled and that the new layout does not have. */
    readonly fields: readonly NamedPart[];
  };
  readonly needed: {
    /** Datasets that the new layout prints, the old one does not, and that are empty. */
    readonly datasets: readonly DatasetId[];
    /** Fields of the new layout that are still to be written, reasons first. */
    readonly fields: readonly NamedPart[];
  };
}

/** Compares what is in the report with what the two layouts print. Pure. */
export function planLayoutChange(report: Report, from: Layout, to: Layout): LayoutChange {
  const before = layoutDatasets(from);
  const after = layoutDatasets(to);
  const hasLines = (id: DatasetId): boolean => report.current[id].length > 0;
  const unprinted = DATASET_IDS.filter((id) => !after.has(id) && hasLines(id));
  return {
    keptUnprinted: {
      datasets: unprinted.map((id) => ({ dataset: id, name: datasetName(id), lines: report.current[id].length })),
      lines: lostLines(report, from, to),
      sections: lostSections(report, from, to),
      fields: lostFields(report, from, to),
    },
    needed: {
      datasets: DATASET_IDS.filter((id) => after.has(id) && !before.has(id) && !hasLines(id)),
      fields: neededFields(report, to),
    },
  };
}

function lostLines(report: Report, from: Layout, to: Layout): LinesWithoutRow[] {
  const before = new Map(linesWithoutRow(report, from).map(({ dataset, lines }) => [dataset, new Set(lines)]));
  return linesWithoutRow(report, to)
    .map((lost) => ({ ...lost, lines: lost.lines.filter((line) => !before.get(lost.dataset)?.has(line)) }))
    .filter(({ lines }) => lines.length > 0);
}

/** `duties@u1` → `duties`: a unit's part keeps texts of its own. */
const withoutUnit = (key: string): string => key.split('@')[0]!;

/** 职责（某单位） for a text of a unit's part. */
function named(report: Report, key: string, name: string): NamedPart {
  const unitId = key.slice(withoutUnit(key).length + 1);
  const unit = report.units.find(({ id }) => id === unitId);
  return { id: key, name: unit ? `${name}（${unit.name}）` : name };
}

function lostSections(report: Report, from: Layout, to: Layout): NamedPart[] {
  const old = sectionsOf(from);
  const now = sectionsOf(to);
  return Object.keys(report.sections)
    .filter((key) => !now.has(withoutUnit(key)))
    .map((key) => named(report, key, plainHeading(old.get(withoutUnit(key))?.heading ?? withoutUnit(key))));
}

function lostFields(report: Report, from: Layout, to: Layout): NamedPart[] {
  return Object.entries(report.texts)
    .filter(([key, text]) => text.trim() !== '' && to.fields[withoutUnit(key)] === undefined)
    .map(([key]) => named(report, key, from.fields[withoutUnit(key)]?.label ?? withoutUnit(key)));
}

function neededFields(report: Report, to: Layout): NamedPart[] {
  const filled = new Set(
    Object.entries(report.texts)
      .filter(([, text]) => text.trim() !== '')
      .map(([key]) => withoutUnit(key)),
  );
  const open = Object.entries(to.fields).filter(([id, field]) => !filled.has(id) && !field.initial?.trim());
  const rank = (field: FieldDef): number => (field.kind === 'reason' ? 0 : 1);
  return open.toSorted((a, b) => rank(a[1]) - rank(b[1])).map(([id, { label }]) => ({ id, name: label }));
}

function sectionsOf(layout: Layout): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  const add = (section: Section): void => {
    sections.set(section.id, section);
    section.children.forEach(add);
  };
  for (const part of layout.parts) for (const child of part.children) if (child.kind === 'section') add(child);
  return sections;
}

/** A heading without its slots, which only a report can fill. */
const plainHeading = (heading: string): string => heading.replaceAll(/\{[^}]*\}/g, '');
