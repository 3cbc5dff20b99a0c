import { DATASETS, type DatasetId } from '../budget/datasets.ts';
import type { Facts } from '../budget/facts.ts';
import { FUND_TREE } from '../budget/fundTree.ts';
import type { Line } from '../budget/lines.ts';
import { lineName, type ReportYear } from '../report/placeName.ts';
import { defaultCatalogue } from '../subjects/catalogue.ts';
import { SUBJECT_KINDS } from '../subjects/types.ts';

/** How a person finds a line among many: code with its name, fund, unit where there are several. */
export function lineWords(facts: Facts, year: ReportYear, dataset: DatasetId, line: Line, index: number): string {
  const name = lineName(facts, year, line, index);
  const kind = SUBJECT_KINDS.find((one) => line[one] === name);
  const subject = kind ? defaultCatalogue.byCode(kind, name, facts.year)?.name : undefined;
  const { dimensions } = DATASETS[dataset];
  const units = facts.units.filter(({ role }) => role === 'unit');
  const unit =
    units.length > 1 && dimensions.includes('unit') ? units.find(({ id }) => id === line.unit)?.name : undefined;
  const fund = line.fund ? FUND_TREE.nodes.get(line.fund)?.name : undefined;
  const gov = kind === 'economic' && line.govEconomic ? `政府 ${line.govEconomic}` : undefined;
  return [subject ? `${name} ${subject}` : name, gov, fund, unit === name ? undefined : unit]
    .filter((part) => part !== undefined)
    .join(' · ');
}
