import type { Datasets } from '../../budget/datasets.ts';
import type { Facts } from '../../budget/facts.ts';
import type { Unit } from '../../budget/lines.ts';
import { normaliseText } from '../../money/normaliseText.ts';
import { datasetName, dimensionName } from '../placeName.ts';
import { findDanglingReferences } from '../references.ts';
import type { RepairLog } from './repairLog.ts';

type Referenced = Pick<Facts, 'units' | 'current' | 'prior'>;

/**
 * Adds the units and projects that lines point to but the draft does not list, so that the lines stay where they were
 * entered instead of becoming the whole department's.
 */
export function restoreReferences(facts: Facts, log: RepairLog): Referenced {
  const units: Unit[] = [...facts.units];
  const added = { this: [...facts.current.projects], prior: [...facts.prior.projects] };
  const done = new Set<string>();
  for (const { year, dataset, index, dimension, id } of findDanglingReferences(facts)) {
    if (done.has(`${dimension} ${id}`)) continue;
    done.add(`${dimension} ${id}`);
    const name = normaliseText(`未命名${dimensionName(dimension)}（${id}）`);
    if (dimension === 'unit') units.push({ id, code: '', name: name.slice(0, 200), role: 'unit' });
    else added[year].push({ id, texts: { name } });
    const place = `${datasetName(dataset, year)}第${index + 1}行`;
    log.note(place, `所属的${dimensionName(dimension)}不在报告里，已补上“${name}”，请核对并改名`);
  }
  const withProjects = (datasets: Datasets, projects: Datasets['projects']): Datasets =>
    projects.length === datasets.projects.length ? datasets : { ...datasets, projects };
  return {
    units: units.length === facts.units.length ? facts.units : units,
    current: withProjects(facts.current, added.this),
    prior: withProjects(facts.prior, added.prior),
  };
}
