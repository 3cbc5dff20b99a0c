import { DATASETS, type DatasetId } from '../../budget/datasets.ts';
import type { Line } from '../../budget/lines.ts';
import { titleKey } from '../tables/plain.ts';

/** Lines by dataset, as one list of tables makes them. */
export type MadeLines = Partial<Record<DatasetId, readonly Line[]>>;

/**
 * The lines of one of several lists of tables: its projects, to which links say `projects1`, `projects2` … in order, get
 * ids that no other list has.
 */
export function linesOfList(made: MadeLines, list: string): MadeLines {
  const idOf = (id: string): string => `${list}:${id}`;
  return Object.fromEntries(
    Object.entries(made).map(([dataset, lines]) => [
      dataset,
      lines.map((line, i) => ({
        ...line,
        ...(dataset === 'projects' ? { id: idOf(`projects${i + 1}`) } : {}),
        ...(line.project ? { project: idOf(line.project) } : {}),
      })),
    ]),
  );
}

/**
 * Makes links lead to the projects that stay: under their ids by order, or, of a list that was passed over, to the one
 * of the same name and unit. A line without such a project stands for itself; one that only says something of it goes.
 * @param lists all lists, whose projects the links mean
 */
export function linkProjects(made: MadeLines, lists: readonly MadeLines[]): MadeLines {
  const kept = made.projects ?? [];
  const finals = new Map(kept.map(({ id }, i) => [id, `projects${i + 1}`]));
  const known = new Map(lists.flatMap(({ projects = [] }) => projects.map((line) => [line.id, line])));
  const relink = (dataset: DatasetId, line: Line): Line[] => {
    const { project, ...rest } = line;
    if (!project) return [line];
    const meant = known.get(project);
    const found = finals.get(project) ?? finals.get((meant && sameProject(meant, kept))?.id ?? '');
    if (found) return [{ ...rest, project: found }];
    if (DATASETS[dataset].dimensions[0] === 'project') return [];
    // a purchase may have no other name than its project's
    const name = dataset === 'procurement' ? meant?.texts?.['name'] : undefined;
    return [name ? { ...rest, texts: { itemName: name, ...rest.texts } } : rest];
  };
  return Object.fromEntries(
    (Object.entries(made) as [DatasetId, readonly Line[]][]).map(([dataset, lines]) => [
      dataset,
      lines.flatMap((line) => relink(dataset, line)),
    ]),
  );
}

/** Of the same unit, or the only one where either list does not split its projects by unit. */
function sameProject(meant: Line, projects: readonly Line[]): Line | undefined {
  const name = titleKey(meant.texts?.['name'] ?? '');
  const same = projects.filter((line) => titleKey(line.texts?.['name'] ?? '') === name);
  const [only, ...others] = same.filter(({ unit }) => !unit || !meant.unit);
  return same.find(({ unit }) => unit === meant.unit) ?? (others.length === 0 ? only : undefined);
}
