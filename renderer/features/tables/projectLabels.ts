import type { Line } from '../../../shared/budget/lines.ts';

/** The projects of a report's two years; a report is one. */
export interface ProjectLists {
  readonly current: { readonly projects: readonly Line[] };
  readonly prior: { readonly projects: readonly Line[] };
}

/**
 * What each project is called where one is chosen, by its id: its name; with its code, or its place in the list, where
 * several bear the same name. Projects of last year that are gone this year come last.
 */
export function projectLabels(report: ProjectLists): ReadonlyMap<string, string> {
  const current = report.current.projects;
  const known = new Set(current.map(({ id }) => id));
  const gone = report.prior.projects.filter(({ id }) => !known.has(id));
  const projects = [...current, ...gone];
  const nameOf = (project: (typeof projects)[number]): string => project.texts?.['name']?.trim() ?? '';
  const times = new Map<string, number>();
  for (const project of projects) times.set(nameOf(project), (times.get(nameOf(project)) ?? 0) + 1);
  const codes = new Set<string>();
  return new Map(
    projects.map((project, i) => {
      const name = nameOf(project);
      if (name && times.get(name) === 1) return [project.id, name];
      const code = project.texts?.['code']?.trim();
      const mark = code && !codes.has(code) ? code : `第${i + 1}个`;
      codes.add(mark);
      return [project.id, `${name || '未命名项目'}（${mark}）`];
    }),
  );
}
