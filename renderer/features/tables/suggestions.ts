import { match } from 'pinyin-pro';
import { DATASETS, DIMENSION_TREES, type DatasetId, type DimensionId } from '../../../shared/budget/datasets.ts';
import type { Line, Unit } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import { defaultCatalogue } from '../../../shared/subjects/catalogue.ts';
import { suggestGovEconomic } from '../../../shared/subjects/pairing.ts';
import type { SubjectKind } from '../../../shared/subjects/types.ts';
import type { Suggestion } from '../../components/Grid/types.ts';
import type { EditorColumn } from './editorColumns.ts';
import { projectLabels, type ProjectLists } from './projectLabels.ts';

const LONGEST_LIST = 14;

/** Subjects for what was typed: by code, name, or pinyin; for 政府经济 the usual partners of the line's code come first. */
export function suggestSubjects(
  kind: SubjectKind,
  query: string,
  line: Line | undefined,
  report: Report,
  year: number,
): readonly Suggestion[] {
  const wanted = query.trim();
  const partners = kind === 'govEconomic' ? usualPartners(line, report, year) : [];
  const usual = partners.filter(({ code, name }) => !wanted || code.startsWith(wanted) || sounds(name, wanted));
  const found = wanted
    ? defaultCatalogue.search(kind, wanted, year, LONGEST_LIST, (name, text) => (sounds(name, text) ? 1 : 0))
    : [];
  const exact = found.filter((s) => s.code === wanted);
  const best = new Map<string, Suggestion>();
  for (const { code, name } of exact) best.set(code, { value: code, label: code, detail: name });
  for (const { code, name } of usual)
    if (!best.has(code)) best.set(code, { value: code, label: code, detail: `${name}（常用对应）` });
  for (const { code, name } of found) if (!best.has(code)) best.set(code, { value: code, label: code, detail: name });
  return [...best.values()].slice(0, LONGEST_LIST);
}

/** Whether a name holds the text, or characters that its pinyin (spelt out or initials) stands for. */
const sounds = (name: string, text: string): boolean =>
  name.includes(text) || match(name, text, { continuous: true }) !== null;

function usualPartners(line: Line | undefined, report: Report, year: number): { code: string; name: string }[] {
  if (!line?.economic) return [];
  const nature = report.units.find((u) => u.id === line.unit)?.nature ?? '';
  return suggestGovEconomic(line.economic, nature, year);
}

/** What the choices are made from; a report has it. */
export interface ChoiceLists extends ProjectLists {
  readonly units: readonly Unit[];
}

/** The choices of a select column. */
export function choicesOf(dataset: DatasetId, column: EditorColumn, lists: ChoiceLists): readonly Suggestion[] {
  const { target } = column;
  if (target?.kind === 'dimension') return dimensionChoices(target.dimension, lists);
  const field = DATASETS[dataset].fields.find((f) => target?.kind === 'text' && f.id === target.field);
  return (field?.options ?? []).map((o) => ({ value: o, label: o || '（空）' }));
}

function dimensionChoices(dimension: DimensionId, lists: ChoiceLists): readonly Suggestion[] {
  if (dimension === 'unit') return lists.units.map((u) => ({ value: u.id, label: u.name, detail: u.code }));
  if (dimension === 'project') {
    const codes = new Map(lists.current.projects.map((p) => [p.id, p.texts?.['code']]));
    return [...projectLabels(lists)].map(([id, label]) => ({ value: label, label, detail: codes.get(id) }));
  }
  const tree = DIMENSION_TREES[dimension];
  return tree ? [...tree.nodes.values()].map((n) => ({ value: n.id, label: n.name })) : [];
}
