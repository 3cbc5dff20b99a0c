import { DATASET_IDS, type DatasetId, type Datasets } from '../budget/datasets.ts';
import type { Facts } from '../budget/facts.ts';
import type { ReportYear } from './placeName.ts';

/** A line that points to a unit or project which the report does not have. */
export interface DanglingReference {
  readonly year: ReportYear;
  readonly dataset: DatasetId;
  readonly index: number;
  readonly dimension: 'unit' | 'project';
  readonly id: string;
}

export const REPORT_YEARS: readonly ReportYear[] = ['this', 'prior'];

/** The datasets of a year. */
export function datasetsOf(facts: Facts, year: ReportYear): Datasets {
  return year === 'this' ? facts.current : facts.prior;
}

/**
 * Finds the lines whose unit or project does not exist. A project may be listed in either year: last year's goals
 * may belong to a project that goes on. The lines of `projects` are the projects and point to none.
 */
export function findDanglingReferences(facts: Facts): DanglingReference[] {
  const units = new Set(facts.units.map((unit) => unit.id));
  const projects = new Set([...facts.current.projects, ...facts.prior.projects].map((line) => line.id));
  const found: DanglingReference[] = [];
  for (const year of REPORT_YEARS) {
    for (const dataset of DATASET_IDS) {
      datasetsOf(facts, year)[dataset].forEach((line, index) => {
        const missing = (dimension: 'unit' | 'project', id: string): number =>
          found.push({ year, dataset, index, dimension, id });
        if (line.unit && !units.has(line.unit)) missing('unit', line.unit);
        if (dataset !== 'projects' && line.project && !projects.has(line.project)) missing('project', line.project);
      });
    }
  }
  return found;
}
