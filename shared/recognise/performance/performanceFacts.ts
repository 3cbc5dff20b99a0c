import type { Line } from '../../budget/lines.ts';
import type { ReadTable, UnitIdOf } from '../facts/readTable.ts';
import { lineAmounts } from '../facts/frontier.ts';
import { plain, titleKey } from '../tables/plain.ts';
import type { PerformanceForm } from './performanceReading.ts';
import { readForms } from './readForms.ts';
import { readIndicatorList } from './readIndicatorList.ts';

/** All forms of the tables of 绩效; a form that stands there again (in a unit's part) counts once, with its unit. */
export function performanceForms(tables: readonly ReadTable[]): PerformanceForm[] {
  const own = tables.filter(({ table }) => table.kind === 'performance');
  const lists = own.map((read) => [read, readIndicatorList(read)] as const);
  const rest = lists.filter(([, list]) => !list).map(([read]) => read);
  const forms = new Map<string, PerformanceForm>();
  for (const form of [...lists.flatMap(([, list]) => list ?? []), ...readForms(rest)]) {
    const { unit, ...said } = form;
    const key = JSON.stringify(said);
    const known = forms.get(key);
    if (!known || unitless(known)) forms.set(key, form);
    else if (!unitless(form) && known.unit.name !== unit.name) forms.set(`${key}${unit.name}`, form);
  }
  return [...forms.values()];
}

const unitless = ({ unit }: PerformanceForm): boolean => unit.code === '' && unit.name === '';

/** What the forms say as lines of the datasets. */
export interface PerformanceLines {
  readonly projects: readonly Line[];
  readonly overallPerformance: readonly Line[];
  readonly overallTasks: readonly Line[];
  readonly overallIndicators: readonly Line[];
  readonly projectPerformance: readonly Line[];
  readonly projectIndicators: readonly Line[];
}

/**
 * Lines of the forms. Projects are those of the project table, found by name (and unit, where two have one name); a
 * report without one has the projects that its forms name.
 * @param projects lines of the project table, whose ids are `projects1`, `projects2` … in order
 * @param department whose own form, without a unit's code, is of the whole
 */
export function performanceLines(
  forms: readonly PerformanceForm[],
  projects: readonly Line[],
  unitOf: UnitIdOf,
  department: string,
): PerformanceLines {
  const unitIdOf = ({ about, unit }: PerformanceForm): string | null =>
    about === 'unit' && !unit.code && plain(unit.name) === plain(department) ? unitOf({}) : unitOf({ unit });
  const made: Line[] = projects.length ? [...projects] : projectsOf(forms, unitIdOf);
  const taken = new Set<number>();
  const lines = {
    projects: made,
    overallPerformance: [] as Line[],
    overallTasks: [] as Line[],
    overallIndicators: [] as Line[],
    projectPerformance: [] as Line[],
    projectIndicators: [] as Line[],
  };
  for (const form of forms) {
    const unit = unitIdOf(form);
    if (form.about === 'unit') {
      if (Object.keys(form.texts).length) lines.overallPerformance.push({ id: '', unit, texts: form.texts });
      for (const { name, content, amount } of form.tasks) {
        const texts = { name, ...(content ? { content } : {}) };
        const amounts = amount ? lineAmounts(new Map([['amount', amount]])) : {};
        lines.overallTasks.push({ id: '', unit, ...amounts, texts });
      }
      lines.overallIndicators.push(...form.indicators.map((texts) => ({ id: '', unit, texts })));
      continue;
    }
    const at = projectAt(made, form, unit, taken);
    if (at < 0) continue;
    taken.add(at);
    if (form.code && !made[at]!.texts?.['code'])
      made[at] = { ...made[at]!, texts: { ...made[at]!.texts, code: form.code } };
    const project = `projects${at + 1}`;
    const { goals, midTermGoals } = form.texts;
    const texts = { ...(goals ? { goals } : {}), ...(midTermGoals ? { midTermGoals } : {}) };
    if (Object.keys(texts).length) lines.projectPerformance.push({ id: '', project, texts });
    lines.projectIndicators.push(...form.indicators.map((indicator) => ({ id: '', project, texts: indicator })));
  }
  return lines;
}

function projectsOf(forms: readonly PerformanceForm[], unitIdOf: (form: PerformanceForm) => string | null): Line[] {
  return forms
    .filter((form) => form.about === 'project' && form.project !== '')
    .map((form) => ({
      id: '',
      unit: unitIdOf(form),
      ...(form.amount ? lineAmounts(new Map([['general', form.amount]])) : {}),
      texts: { name: form.project, type: form.type ?? '特定目标类', ...(form.code ? { code: form.code } : {}) },
    }));
}

function projectAt(
  projects: readonly Line[],
  form: PerformanceForm,
  unit: string | null,
  taken: ReadonlySet<number>,
): number {
  const name = titleKey(form.project);
  const same = projects.flatMap((line, i) => (titleKey(line.texts?.['name'] ?? '') === name ? [i] : []));
  const free = same.filter((i) => !taken.has(i));
  return free.find((i) => projects[i]!.unit === unit) ?? free[0] ?? -1;
}
