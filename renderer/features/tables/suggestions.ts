import { match } from 'pinyin-pro';
import { DATASETS, DIMENSION_TREES, type DatasetId, type DimensionId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import { defaultCatalogue } from '../../../shared/subjects/catalogue.ts';
import { suggestGovEconomic } from '../../../shared/subjects/pairing.ts';
import type { SubjectKind } from '../../../shared/subjects/types.ts';
import type { Suggestion } from '../../components/Grid/types.ts';

const LONGEST_LIST = 14;

/** Subjects for what was typed: by code, name, or pinyin; for 政府经济 the usual partners of the line's code come first. */
export function suggestSubjects(
  kind: SubjectKind,
  query: string,
  line: Line | undefined,
  report: Report,
): readonly Suggestion[] {
  const partners = kind === 'govEconomic' ? usualPartners(line, report) : [];
  const wanted = query.trim();
  const usual = partners.filter(({ value, label }) => !wanted || value.startsWith(wanted) || label.includes(wanted));
  const found = wanted
    ? defaultCatalogue
        .search(kind, wanted, report.year, LONGEST_LIST, (name, text) =>
          match(name, text, { continuous: true }) ? 1 : 0,
        )
        .map(({ code, name }) => ({ value: code, label: code, detail: name }))
    : [];
  const shown = new Set(usual.map((s) => s.value));
  return [...usual, ...found.filter((s) => !shown.has(s.value))].slice(0, LONGEST_LIST);
}

function usualPartners(line: Line | undefined, report: Report): Suggestion[] {
  if (!line?.economic) return [];
  const nature = report.units.find((u) => u.id === line.unit)?.nature ?? '';
  return suggestGovEconomic(line.economic, nature, report.year).map(({ code, name }) => ({
    value: code,
    label: code,
    detail: `${name}（常用对应）`,
  }));
}

/** The choices of a select column. */
export function choicesOf(dataset: DatasetId, columnId: string, report: Report): readonly Suggestion[] {
  const [kind, id] = columnId.split(':') as [string, string];
  if (kind === 'text')
    return (DATASETS[dataset].fields.find((f) => f.id === id)?.options ?? []).map((o) => ({
      value: o,
      label: o || '（空）',
    }));
  return dimensionChoices(id as DimensionId, report);
}

function dimensionChoices(dimension: DimensionId, report: Report): readonly Suggestion[] {
  if (dimension === 'unit') return report.units.map((u) => ({ value: u.id, label: u.name, detail: u.code }));
  if (dimension === 'project') {
    return report.current.projects.map((p) => ({
      value: p.id,
      label: p.texts?.['name'] ?? p.id,
      detail: p.texts?.['code'],
    }));
  }
  const tree = DIMENSION_TREES[dimension];
  return tree ? [...tree.nodes.values()].map((n) => ({ value: n.id, label: n.name })) : [];
}
